import { readFileSync } from 'node:fs'

import { lexiconLanguages, type LexiconLanguage } from '@share4rare/schemas'
import { z } from 'zod'

import { openSymptomBook, type SymptomBook } from '../src/ontology/search/symptom-book.ts'
import { starterOntology } from '../src/ontology/starter/starter-ontology.ts'
import { allStarterWords, starterSystems } from '../src/ontology/starter/starter-words.ts'

/** Phrases as people say them, each with the terms that are right. */
export type LayPhrases = Readonly<
  Record<LexiconLanguage, readonly { readonly phrase: string; readonly right: readonly string[] }[]>
>

const rowSchema = z.object({ phrase: z.string(), right: z.array(z.string()) })
const tableSchema = z.record(z.enum(lexiconLanguages), z.array(rowSchema))

/** One of the two tables: `held-out` was written before there were any words, and is looked into by nobody. */
export function layPhrases(name: 'phrases' | 'held-out'): LayPhrases {
  const file = new URL(`lay-phrases/${name}.json`, import.meta.url)
  return tableSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** The symptoms that come with the platform, opened. */
export async function starterBook(): Promise<SymptomBook> {
  return openSymptomBook({
    ontology: starterOntology(),
    plain: await allStarterWords(),
    translated: {},
    systems: starterSystems(),
    oftenFirst: [],
  })
}

/** The share of phrases with a right term among the first five that are found, by language. */
export function layHitRate(
  book: Pick<SymptomBook, 'search'>,
  phrases: LayPhrases,
): Record<LexiconLanguage, number> {
  const rate = (language: LexiconLanguage) => {
    const rows = phrases[language]
    const hits = rows.filter(({ phrase, right }) =>
      book.search({ q: phrase, language, limit: 5 }).some(({ hpoId }) => right.includes(hpoId)),
    )
    return hits.length / rows.length
  }
  return { en: rate('en'), es: rate('es'), ca: rate('ca'), fr: rate('fr'), nl: rate('nl') }
}
