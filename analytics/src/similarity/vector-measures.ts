import type { Ontology } from '../ontology/compiled/ontology.ts'
import { diseaseHints } from './disease-hints.ts'
import { hintFinder } from './hint-finder.ts'
import { tellingWeights, type InformationContent } from './information-content.ts'
import { ownGiven, ownVectorMaker } from './own-measure.ts'
import type { Amount } from './profile-vector.ts'
import { fadingGiven, givenBy, vectorMaker, type VectorMaker } from './vector-maker.ts'

/** A measure by all that two profiles hold both over all that either holds: the index finds the nearest by it. */
export interface VectorMeasure {
  /** What is kept of recorded terms, and given to the makers. */
  readonly prepare: (recorded: ArrayLike<number>) => ArrayLike<number>
  readonly maker: () => VectorMaker
}

/** How such a measure is made. */
export type VectorMeasureOf = (ontology: Ontology, content: InformationContent) => VectorMeasure

/** Every one of them, by name. */
export const vectorMeasures: Readonly<Record<string, VectorMeasureOf>> = {
  own: (ontology) => {
    const given = ownGiven(ontology)
    const prepare = hintFinder(diseaseHints(ontology))
    return { prepare, maker: () => ownVectorMaker(ontology, given) }
  },
  'own-terms': (ontology) => {
    const given = ownGiven(ontology)
    return { prepare: asRecorded, maker: () => ownVectorMaker(ontology, given) }
  },
  geo: (ontology, content) => {
    const given = fadingGiven(ontology, tellingWeights(ontology, content), 0.6)
    return { prepare: asRecorded, maker: () => vectorMaker(ontology, given) }
  },
  simgic: byAmounts((content) => (above) => content[above] ?? 0),
  simui: byAmounts(() => () => 1),
  'exact-terms': byAmounts(() => (_, steps) => (steps === 0 ? 1 : 0)),
  'exact-simgic': byAmounts(
    (content) => (above, steps) => (steps === 0 ? (content[above] ?? 0) : 0),
  ),
}

function byAmounts(amountsBy: (content: InformationContent) => Amount): VectorMeasureOf {
  return (ontology, content) => {
    const given = givenBy(ontology, amountsBy(content))
    return { prepare: asRecorded, maker: () => vectorMaker(ontology, given) }
  }
}

const asRecorded = (recorded: ArrayLike<number>) => recorded

/** How alike two profiles are, from 0 to 1: the score that the index gives. */
export function vectorSimilarity({
  prepare,
  maker,
}: VectorMeasure): (a: ArrayLike<number>, b: ArrayLike<number>) => number {
  const [one, other] = [maker(), maker()]
  return (a, b) => {
    let [both, all] = [0, 0]
    for (const dimension of one.dimensions.subarray(0, one.make(prepare(a))))
      all += one.amounts[dimension] ?? 0
    for (const dimension of other.dimensions.subarray(0, other.make(prepare(b)))) {
      const amount = other.amounts[dimension] ?? 0
      all += amount
      both += Math.min(amount, one.amounts[dimension] ?? 0)
    }
    return both === 0 ? 0 : both / (all - both)
  }
}
