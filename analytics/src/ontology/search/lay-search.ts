import { lexiconLanguages, type LexiconLanguage } from '@share4rare/schemas'

import { indexPhrases, type PhraseIndex } from './phrase-index.ts'
import { regrouped } from './regrouped.ts'
import { scoreOf } from './phrase-score.ts'
import { phrasesOf } from './phrases-of.ts'
import type { SymptomWords } from './symptom-words.ts'
import { folded, wordsOf } from './word-forms.ts'

/** What somebody looks for: words of theirs, and the language of their page. */
export interface LayQuery {
  readonly q: string
  readonly language: LexiconLanguage
  readonly limit: number
}

/** Finds symptoms by the words of people, in every language of the lexicon. */
export type LaySearch = (query: LayQuery) => readonly number[]

/** Makes the search over these terms: the best of them first, each once; of equally good ones the more common. */
export async function openLaySearch(
  source: SymptomWords,
  pickable: readonly number[],
  common: Float64Array,
): Promise<LaySearch> {
  const indexes: PhraseIndex[] = []
  for (const language of lexiconLanguages)
    indexes.push(await indexPhrases(language, await phrasesOf(source, pickable, language)))
  const most = common.reduce((left, right) => Math.max(left, right), 1)
  return ({ q, language, limit }) => {
    if (wordsOf(q, language).length === 0) return []
    const scores = new Map<number, number>()
    const look = (index: PhraseIndex, part: number, withTypos: boolean) => {
      for (const [term, score] of termsIn(index, q, withTypos))
        scores.set(term, Math.max(scores.get(term) ?? 0, score * part))
    }
    const others = indexes.filter((index) => index.language !== language)
    for (const index of indexes) if (!others.includes(index)) look(index, 1, true)
    for (const index of others) look(index, otherLanguage, false)
    const isFound = [...scores.values()].some((score) => score >= goodScore)
    if (!isFound) for (const index of others) look(index, otherLanguage, true)
    const rank = ([term, score]: readonly [number, number]) =>
      score + (tieBreak * (common[term] ?? 0)) / most
    return [...scores]
      .filter(([, score]) => score >= leastScore)
      .toSorted((left, right) => rank(right) - rank(left))
      .slice(0, limit)
      .map(([term]) => term)
  }
}

/** Enough that nothing is looked for in other languages by words that may be misspelt. */
const goodScore = 0.9
const otherLanguage = 0.85
const leastScore = 0.35
const tieBreak = 0.05
const candidates = 150

/** How well each term answers in one language: as its best phrase does, and a little by each other that fits. */
function termsIn(index: PhraseIndex, q: string, withTypos: boolean): Map<number, number> {
  const typed = {
    text: folded(q).trim(),
    words: regrouped(wordsOf(q, index.language), index.known),
  }
  const found = new Map<number, number[]>()
  for (const candidate of index.candidates({ words: typed.words, withTypos, most: candidates })) {
    const { term } = candidate.phrase
    found.set(term, [...(found.get(term) ?? []), scoreOf(candidate, typed, index)])
  }
  return new Map([...found].map(([term, scores]) => [term, together(scores)]))
}

function together(scores: readonly number[]): number {
  const [best = 0, ...others] = scores.toSorted((left, right) => right - left)
  return best + 0.12 * others.slice(0, 3).reduce((sum, score) => sum + score, 0)
}
