import type { LexiconLanguage } from '@share4rare/schemas'

import type { SymptomBook } from '../src/ontology/search/symptom-book.ts'
import type { LayPhrases } from './lay-phrases.ts'

/** The share of phrases with a right term among the first five that are found, by language. */
export function hitRates(
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
