import { symptomSearchLimits, type LexiconLanguage } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { knownTerm, type KnownTerm } from './known-term.ts'
import { symptomBookInForce } from './symptom-book-in-force.ts'

/**
 * The term that somebody names by its id, or by its exact name: the plain one in a language or in English, or the
 * medical one. Null where there is none, or no exact one.
 */
export async function termNamed(
  req: PayloadRequest,
  named: string,
  language: LexiconLanguage,
): Promise<KnownTerm | null> {
  const wanted = folded(named)
  const byId = await knownTerm(req, named.trim().toUpperCase())
  if (byId) return byId
  const book = await symptomBookInForce(req)
  const found = [language, 'en' as const].flatMap((spoken) =>
    book.search({ q: wanted, language: spoken, limit: symptomSearchLimits.suggestions }),
  )
  const exact = found.find(({ name, medicalName }) =>
    [name, medicalName].some((each) => folded(each) === wanted),
  )
  return exact ? knownTerm(req, exact.hpoId) : null
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}
