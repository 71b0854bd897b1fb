import type { DiseaseCount, Ontology } from '../ontology/compiled/ontology.ts'
import { listAt } from '../ontology/compiled/ragged.ts'

/** How much each term tells, in nats: `-ln(diseases with it / diseases)`, by the number of the term. */
export type InformationContent = Float64Array

/**
 * By the diseases that are counted. What no disease has tells nothing, as the field's libraries have it, or as much
 * as what one disease has.
 */
export function informationContent(
  { diseases, withTerm }: DiseaseCount,
  inNoDisease: 'tells-nothing' | 'as-in-one',
): InformationContent {
  const least = inNoDisease === 'as-in-one' ? 1 : 0
  return Float64Array.from(withTerm, (found) => {
    const counted = Math.max(found, least)
    return counted === 0 ? 0 : -Math.log(counted / diseases)
  })
}

/**
 * How much each term tells whoever knows all its direct parents already: `-ln(diseases with it / diseases with all
 * of them)`, never below 0; ln 2 where no disease has them all, 0 at the root.
 */
export function conditionalContent({ counts, parents, ids }: Ontology): InformationContent {
  const { withTerm } = counts.phenotype
  return Float64Array.from(ids, (_, term) => {
    if (listAt(parents, term).length === 0) return 0
    const withAll = counts.allParents[term] ?? 0
    if (withAll === 0) return Math.LN2
    return Math.max(0, -Math.log(Math.max(withTerm[term] ?? 0, 1) / withAll))
  })
}

/**
 * How much sharing each term counts: the geometric mean of what it tells and of what it tells beyond its parents,
 * neither taken as less than a sixteenth.
 */
export function tellingWeights(ontology: Ontology, content: InformationContent): Float64Array {
  const conditional = conditionalContent(ontology)
  const least = 1 / 16
  return content.map((tells, term) =>
    Math.sqrt(Math.max(conditional[term] ?? 0, least) * Math.max(tells, least)),
  )
}
