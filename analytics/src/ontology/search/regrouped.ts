import type { Word } from './word-forms.ts'

/** What is known of the words of one language. */
export interface KnownWords {
  readonly isKnown: (form: string) => boolean
  readonly wordOf: (form: string) => Word
}

/**
 * The words that somebody typed, with those joined that are one word to us ("kort ademig"), and those that nobody
 * wrote taken apart where both halves are words ("borstgroei").
 */
export function regrouped(words: readonly Word[], known: KnownWords): Word[] {
  return joined(words, known).flatMap((word) => apart(word, known))
}

function joined([first, second, ...others]: readonly Word[], known: KnownWords): Word[] {
  if (!first) return []
  if (!second) return [first]
  const both = first.form + second.form
  return known.isKnown(both)
    ? [known.wordOf(both), ...joined(others, known)]
    : [first, ...joined([second, ...others], known)]
}

const shortestHalf = 4
const links = ['', 's', 'en', 'e']

function apart(word: Word, known: KnownWords): Word[] {
  const { form } = word
  if (known.isKnown(form)) return [word]
  for (let at = form.length - shortestHalf; at >= shortestHalf; at -= 1) {
    const rest = form.slice(at)
    const half = links
      .filter((link) => form.slice(0, at).endsWith(link))
      .map((link) => form.slice(0, at - link.length))
      .find((each) => each.length >= shortestHalf && known.isKnown(each))
    if (half !== undefined && known.isKnown(rest)) return [known.wordOf(half), known.wordOf(rest)]
  }
  return [word]
}
