import { mostTypos, type Candidate, type PhraseIndex } from './phrase-index.ts'
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
export function scoreOf({ phrase, meant }: Candidate, typed: Typed, index: PhraseIndex): number {
  const kind = phrase.isPlain ? 1 : 0.9
  if (phrase.text === typed.text) return kind * 4
  const last = typed.words.at(-1)
  const fit = (word: Word, other: Word) =>
    word === last && isBegun(word, other)
      ? Math.max(begunFit, likeness(word, other))
      : likeness(word, other)
  const asked = part(typed.words, index, (word) => best(meant.map((other) => fit(word, other))))
  const said = part(phrase.words, index, (word) =>
    meant.includes(word) ? best(typed.words.map((other) => fit(other, word))) : 0,
  )
  const both = asked + said === 0 ? 0 : (2 * asked * said) / (asked + said)
  const begins = phrase.text.startsWith(typed.text) ? 1 : 0
  const hasAll = asked > 0.95 ? 0.5 : 0
  return kind * (both + 0.5 * asked + begins + hasAll)
}

/** How well a word fits that was only begun. */
const begunFit = 0.85

/** The part of what words say that is found again, from 0 to 1: rare words say more. */
function part(words: readonly Word[], index: PhraseIndex, found: (word: Word) => number): number {
  let [sum, all] = [0, 0]
  for (const word of words) {
    const weight = index.weightOf(word)
    all += weight
    sum += weight * found(word)
  }
  return all === 0 ? 0 : sum / all
}

const best = (fits: readonly number[]) => Math.max(0, ...fits)

const isBegun = (typed: Word, whole: Word) =>
  typed.form.length >= 2 && whole.form.startsWith(typed.form)

/** How much one word may be meant by another, from 0 to 1. Few mistake the first letter. */
function likeness(left: Word, right: Word): number {
  if (left.form === right.form) return 1
  if (left.stem === right.stem) return 0.95
  const begins = left.form[0] === right.form[0] ? 1 : 0.7
  return begins * Math.max(alike(left.form, right.form), 0.9 * alike(left.stem, right.stem))
}

function alike(left: string, right: string): number {
  const most = mostTypos(Math.min(left.length, right.length))
  const typos = most === 0 ? 1 : typosBetween(left, right, most)
  return typos > most ? 0 : 0.9 - 0.15 * typos
}
