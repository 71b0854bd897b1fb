import type { Ontology } from '../ontology/compiled/ontology.ts'
import type { Amount } from './profile-vector.ts'

/**
 * Turns recorded terms into vectors, one at a time and in memory of its own: `make` gives how many dimensions the
 * vector has, `dimensions` begins with them, and `amounts` tells by dimension how much there is, 0 in all others.
 * What was made holds until the next is.
 */
export interface VectorMaker {
  readonly size: number
  readonly dimensions: Uint16Array
  readonly amounts: Float64Array
  /** Of the first so many of a list, or of all of it. */
  readonly make: (recorded: ArrayLike<number>, count?: number) => number
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
      if (gives <= has) continue
      if (has === 0) dimensions[held++] = above
      amounts[above] = gives
    }
  }
  const make = (recorded: ArrayLike<number>, count = recorded.length) => {
    for (let at = 0; at < held; at++) amounts[dimensions[at] ?? 0] = 0
    held = 0
    for (let at = 0; at < count; at++) add(recorded[at] ?? 0)
    return held
  }
  return { size, dimensions, amounts, make }
}

/** What each recorded term gives to each of its ancestors, rounded so that sums are exact. */
export function givenBy({ ancestors, steps }: Ontology, amount: Amount): Given {
  return Float64Array.from(ancestors.items, (above, at) => exactly(amount(above, steps[at] ?? 0)))
}

/** What each term gives by the weight of the ancestor, fading by this rate with every step up. */
export const fadingGiven = (ontology: Ontology, weights: Float64Array, rate: number): Given =>
  givenBy(ontology, (above, steps) => (weights[above] ?? 0) * rate ** steps)
