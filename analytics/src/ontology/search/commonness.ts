import { lexiconLanguages } from '@share4rare/schemas'

import { idOf, termCount, termOf } from '../compiled/ontology.ts'
import type { SymptomWords } from './symptom-words.ts'

/**
 * How early each term is shown among its like, the higher the earlier; a number has no other meaning. Terms for
 * which somebody wrote plain words stand before all others; among them those that are met often; then the number of
 * diseases that name the term itself.
 */
export function commonnessOf(source: SymptomWords): Float64Array {
  const { ontology, plain, oftenFirst } = source
  const common = new Float64Array(termCount(ontology))
  for (const term of ontology.diseases.features.items) common[term] = (common[term] ?? 0) + 1
  const most = common.reduce((left, right) => Math.max(left, right), 0) + 1
  for (const id of new Set(lexiconLanguages.flatMap((language) => [...plain[language].keys()])))
    raise(termOf(ontology, id), most)
  oftenFirst.forEach((id, place) => {
    raise(termOf(ontology, id), most * (1 + (oftenFirst.length - place) / oftenFirst.length))
  })
  return common

  function raise(term: number | null, by: number) {
    if (term !== null) common[term] = (common[term] ?? 0) + by
  }
}

/** Puts the most common first; what is equally common by its id. */
export function commonestFirst(
  { ontology }: SymptomWords,
  common: Float64Array,
): (left: number, right: number) => number {
  return (left, right) =>
    (common[right] ?? 0) - (common[left] ?? 0) ||
    idOf(ontology, left).localeCompare(idOf(ontology, right))
}
