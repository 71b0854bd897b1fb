import { commonSymptoms, type LexiconLanguage } from '@share4rare/schemas'

import { knownTerm, type KnownTerm } from './known-term.ts'

/** The term that somebody names by its id, or by its exact name in English or in a language; null where there is none. */
export function termNamed(named: string, language: LexiconLanguage): KnownTerm | null {
  const wanted = folded(named)
  const found = commonSymptoms.find(({ hpoId, label, plainName }) => {
    const plain = language === 'es' ? plainName.es : plainName.en
    return [hpoId, label, plain ?? ''].map(folded).includes(wanted)
  })
  return knownTerm(found?.hpoId ?? named.trim().toUpperCase())
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}
