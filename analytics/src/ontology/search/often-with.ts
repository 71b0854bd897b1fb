import { unknownFrequency } from '../compiled/compile-ontology.ts'
import { idOf, type Ontology } from '../compiled/ontology.ts'
import { listAt } from '../compiled/ragged.ts'
import { textAt } from '../compiled/text-table.ts'

/** What is not told counts as what half of the people have. */
const untold = 500

/**
 * The symptoms that the annotations name for these diseases (`ORPHA:98896`), the most frequent first, by HPO id. Of
 * several diseases the mean counts, as what one of them lacks is rarer with all. None where nothing is known.
 */
export function oftenWith(ontology: Ontology, diseases: readonly string[]): string[] {
  const { ids, features, frequencies } = ontology.diseases
  const found = new Map<number, number>()
  const asked = new Set(diseases)
  for (let disease = 0; disease + 1 < ids.starts.length; disease += 1) {
    if (!asked.has(textAt(ids, disease))) continue
    const first = features.starts[disease] ?? 0
    listAt(features, disease).forEach((term, nth) => {
      const told = frequencies[first + nth] ?? unknownFrequency
      found.set(term, (found.get(term) ?? 0) + (told === unknownFrequency ? untold : told))
    })
  }
  return [...found]
    .filter(([, share]) => share > 0)
    .toSorted(([, left], [, right]) => right - left)
    .map(([term]) => idOf(ontology, term))
}
