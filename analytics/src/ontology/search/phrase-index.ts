import type { LexiconLanguage } from '@share4rare/schemas'
import MiniSearch from 'minisearch'

import type { Phrase } from './phrases-of.ts'
import type { Word } from './word-forms.ts'

/** The phrases of one language, to be found by words that need not be spelt right. */
export interface PhraseIndex {
  readonly language: LexiconLanguage
  /** The phrases that share words with those, the likeliest first; the last word may be unfinished. */
  readonly candidates: (words: readonly Word[], most: number) => readonly Phrase[]
  /** How much a word tells: the rarer among the phrases, the more; from 0. */
  readonly weightOf: (word: Word) => number
}

/** Indexes phrases, a few at a time: others are served meanwhile. */
export async function indexPhrases(
  language: LexiconLanguage,
  phrases: readonly Phrase[],
): Promise<PhraseIndex> {
  const index = new MiniSearch<Phrase>({
    fields: ['words'],
    extractField: (phrase, field) =>
      field === 'id' ? String(phrase.id) : phrase.words.flatMap(tokensOf).join(' '),
    tokenize: (text) => text.split(' '),
    processTerm: (token) => token,
  })
  await index.addAllAsync(phrases, { chunkSize: 200 })
  const frequency = frequenciesOf(phrases)
  const rarest = Math.log(1 + phrases.length)
  return {
    language,
    candidates: (words, most) =>
      index
        .search(words.flatMap(tokensOf).join(' '), searching(words.at(-1)))
        .slice(0, most)
        .flatMap(({ id }) => phrases[Number(id)] ?? []),
    weightOf: ({ stem, isSlight }) => {
      const weight = Math.log(1 + phrases.length / (1 + (frequency.get(stem) ?? 0))) / rarest
      return weight * (isSlight ? slightWeight : 1)
    },
  }
}

const slightWeight = 0.3

/** Stems are marked, so that they are not taken for words. */
const tokensOf = ({ form, stem }: Word): string[] => [form, `${stem}~`]

function searching(last: Word | undefined) {
  return {
    prefix: (token: string) => token === last?.form && token.length >= 2,
    fuzzy: (token: string) => (token.endsWith('~') ? false : mostTypos(token.length)),
    weights: { fuzzy: 0.5, prefix: 0.7 },
  }
}

/** How many letters may be wrong in a word of so many. */
export function mostTypos(letters: number): number {
  if (letters < 4) return 0
  return letters < 8 ? 1 : 2
}

function frequenciesOf(phrases: readonly Phrase[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { words } of phrases)
    for (const { stem } of words) found.set(stem, (found.get(stem) ?? 0) + 1)
  return found
}
