import type { LexiconLanguage } from '@share4rare/schemas'
import MiniSearch from 'minisearch'

import type { Phrase } from './phrases-of.ts'
import type { KnownWords } from './regrouped.ts'
import { wordsOf, type Word } from './word-forms.ts'

/** The phrases of one language, to be found by words that need not be spelt right. */
export interface PhraseIndex {
  readonly language: LexiconLanguage
  /** The phrases that share words with those, the likeliest first. */
  readonly candidates: (wanted: Wanted) => readonly Candidate[]
  /** A word as it is looked for, and whether it stands in any phrase. */
  readonly known: KnownWords
  /** How much a word tells: the rarer among the phrases, the more; from 0. */
  readonly weightOf: (word: Word) => number
}

/** Words that are looked for; the last one may be unfinished. */
interface Wanted {
  readonly words: readonly Word[]
  /** Whether they may be spelt otherwise: it takes ten times as long. */
  readonly withTypos: boolean
  readonly most: number
}

/** A phrase, and those of its words that may be meant by what was typed. */
export interface Candidate {
  readonly phrase: Phrase
  readonly meant: readonly Word[]
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
  const forms = new Set(phrases.flatMap(({ words }) => words.map(({ form }) => form)))
  const rarest = Math.log(1 + phrases.length)
  return {
    language,
    candidates: ({ words, withTypos, most }) =>
      index
        .search(words.flatMap(tokensOf).join(' '), searching(words.at(-1), withTypos))
        .slice(0, most)
        .flatMap(({ id, terms }) => candidatesOf(phrases[Number(id)], new Set(terms))),
    known: {
      isKnown: (form) => forms.has(form),
      wordOf: (form) => wordsOf(form, language)[0] ?? { form, stem: form, isSlight: false },
    },
    weightOf: ({ stem, isSlight }) => {
      const weight = Math.log(1 + phrases.length / (1 + (frequency.get(stem) ?? 0))) / rarest
      return weight * (isSlight ? slightWeight : 1)
    },
  }
}

function candidatesOf(phrase: Phrase | undefined, tokens: ReadonlySet<string>): Candidate[] {
  const isMeant = (word: Word) => tokensOf(word).some((token) => tokens.has(token))
  return phrase ? [{ phrase, meant: phrase.words.filter(isMeant) }] : []
}

const slightWeight = 0.3

/** Stems are marked, so that they are not taken for words. */
const tokensOf = ({ form, stem }: Word): string[] => [form, `${stem}~`]

function searching(last: Word | undefined, withTypos: boolean) {
  return {
    prefix: (token: string) => token === last?.form && token.length >= 2,
    fuzzy: (token: string) => withTypos && mostTypos(token.replace('~', '').length),
    weights: { fuzzy: 0.5, prefix: 0.7 },
  }
}

/** How many letters may be wrong in a word of so many. */
export function mostTypos(letters: number): number {
  if (letters < 4) return 0
  return letters < 6 ? 1 : 2
}

function frequenciesOf(phrases: readonly Phrase[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { words } of phrases)
    for (const { stem } of words) found.set(stem, (found.get(stem) ?? 0) + 1)
  return found
}
