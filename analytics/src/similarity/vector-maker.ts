import type { Ontology } from '../ontology/compiled/ontology.ts'

/**
 * Turns recorded terms into vectors, one at a time and in memory of its own: `make` gives how many dimensions the
 * vector has, `dimensions` begins with them, and `amounts` tells by dimension how much there is, 0 in all others.
 * What was made holds until the next is.
 */
export interface VectorMaker {
  readonly size: number
  readonly dimensions: Uint16Array
  readonly amounts: Float64Array
  readonly make: (recorded: ArrayLike<number>) => number
}

/** What each recorded term gives to each of its ancestors, in the order of `ontology.ancestors.items`. */
export type Given = Float64Array

/**
 * Amounts are whole multiples of 2^-36, so that their sums are exact in whatever order they are added: a score is
 * the same to the last bit wherever it is worked out.
 */
export const exactly = (amount: number): number => Math.round(amount * unit) / unit

const unit = 2 ** 36

/** Of each ancestor, the most that any recorded term gives. */
export function vectorMaker(ontology: Ontology, given: Given): VectorMaker {
  const { starts, items } = ontology.ancestors
  const size = ontology.ids.length
  const dimensions = new Uint16Array(size)
  const amounts = new Float64Array(size)
  let held = 0
  const add = (term: number) => {
    const end = starts[term + 1] ?? 0
    for (let at = starts[term] ?? 0; at < end; at++) {
      const above = items[at] ?? 0
      const gives = given[at] ?? 0
      const has = amounts[above] ?? 0
      if (has === 0) dimensions[held++] = above
      if (gives > has) amounts[above] = gives
    }
  }
  const make = (recorded: ArrayLike<number>) => {
    for (let at = 0; at < held; at++) amounts[dimensions[at] ?? 0] = 0
    held = 0
    for (let at = 0; at < recorded.length; at++) add(recorded[at] ?? 0)
    return held
  }
  return { size, dimensions, amounts, make }
}

/** What each term gives by its own weight, fading by this rate with every step up. Nothing gives nothing at all. */
export function fadingGiven(ontology: Ontology, weights: Float64Array, rate: number): Given {
  const given = new Float64Array(ontology.ancestors.items.length)
  return given.map((_, at) => {
    const weight = weights[ontology.ancestors.items[at] ?? 0] ?? 0
    return Math.max(exactly(weight * rate ** (ontology.steps[at] ?? 0)), 1 / unit)
  })
}
