import { mostTypos, type PhraseIndex } from './phrase-index.ts'
import type { Phrase } from './phrases-of.ts'
import { typosBetween } from './typos-between.ts'
import type { Word } from './word-forms.ts'

/** What somebody typed, taken apart for one language. */
export interface Typed {
  readonly text: string
  readonly words: readonly Word[]
}

/**
 * How well a phrase answers what somebody typed, from 0: its exact words first, then what begins like it, then
 * phrases with all the words, then those with some, each the better the less stands beside them.
 */
export function scoreOf(phrase: Phrase, typed: Typed, index: PhraseIndex): number {
  const kind = phrase.isPlain ? 1 : 0.9
  if (phrase.text === typed.text) return kind * 4
  const asked = covered(typed.words, phrase.words, index, true)
  const said = covered(phrase.words, typed.words, index, false)
  const both = asked + said === 0 ? 0 : (2 * asked * said) / (asked + said)
  const begins = phrase.text.startsWith(typed.text) ? 1 : 0
  const hasAll = asked > 0.95 ? 1 : 0
  return kind * (both + 0.5 * asked + begins + hasAll * 0.5)
}

/** The part of what the first words say that stands among the second, from 0 to 1. */
function covered(
  words: readonly Word[],
  among: readonly Word[],
  index: PhraseIndex,
  isTyped: boolean,
): number {
  let [found, all] = [0, 0]
  for (const [nth, word] of words.entries()) {
    const weight = index.weightOf(word)
    all += weight
    const mayGoOn = (other: Word) =>
      isTyped
        ? nth === words.length - 1 && isBegun(word, other)
        : other === among.at(-1) && isBegun(other, word)
    const best = among.map((other) =>
      mayGoOn(other) ? Math.max(0.85, likeness(word, other)) : likeness(word, other),
    )
    found += weight * Math.max(0, ...best)
  }
  return all === 0 ? 0 : found / all
}

const isBegun = (typed: Word, whole: Word) =>
  typed.form.length >= 2 && whole.form.startsWith(typed.form)

/** How much one word may be meant by another, from 0 to 1. */
function likeness(left: Word, right: Word): number {
  if (left.form === right.form) return 1
  if (left.stem === right.stem) return 0.95
  const most = mostTypos(Math.min(left.form.length, right.form.length))
  if (most === 0 || Math.abs(left.form.length - right.form.length) > most) return 0
  const typos = typosBetween(left.form, right.form)
  return typos > most ? 0 : 0.9 - 0.15 * typos
}
