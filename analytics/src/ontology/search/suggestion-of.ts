import type { LexiconLanguage, SymptomSuggestion } from '@share4rare/schemas'

import { idOf, labelOf } from '../compiled/ontology.ts'
import type { SymptomWords } from './symptom-words.ts'

/** A term as it is offered to people who read this language. */
export function suggestionOf(
  { ontology, plain, translated }: SymptomWords,
  term: number,
  language: LexiconLanguage,
): SymptomSuggestion {
  const hpoId = idOf(ontology, term)
  const words = plain[language].get(hpoId)
  const medical = translated[language]?.get(term)?.name ?? labelOf(ontology, term)
  const name = words?.name ?? medical
  const isSame = name.toLocaleLowerCase(language) === medical.toLocaleLowerCase(language)
  return { hpoId, name, medicalName: isSame ? '' : medical, about: words?.about ?? null }
}
