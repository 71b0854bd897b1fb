import { BestFew } from '../nearest/best-few.ts'
import type { VectorMaker } from '../vector-maker.ts'
import type { NeighbourhoodVector } from './neighbourhood.ts'

/** The vectors of all neighbourhoods in a row, to compare with each of them. */
export interface PackedVectors {
  readonly numbers: Uint32Array
  readonly starts: Uint32Array
  readonly dimensions: Uint16Array
  readonly amounts: Float64Array
  readonly totals: Float64Array
}

/** A neighbourhood, and how alike it is to a profile. */
export interface NearNeighbourhood {
  readonly number: number
  readonly score: number
}

/** Packs vectors by the numbers of their neighbourhoods. */
export function packVectors(vectors: ReadonlyMap<number, NeighbourhoodVector>): PackedVectors {
  const all = [...vectors].sort(([one], [other]) => one - other)
  const starts = new Uint32Array(all.length + 1)
  all.forEach(([, { dimensions }], at) => {
    starts[at + 1] = (starts[at] ?? 0) + dimensions.length
  })
  const size = starts[all.length] ?? 0
  const packed = { dimensions: new Uint16Array(size), amounts: new Float64Array(size) }
  all.forEach(([, vector], at) => {
    packed.dimensions.set(vector.dimensions, starts[at])
    packed.amounts.set(vector.amounts, starts[at])
  })
  return {
    ...packed,
    starts,
    numbers: Uint32Array.from(all, ([number]) => number),
    totals: Float64Array.from(all, ([, { total }]) => total),
  }
}

/** The neighbourhoods nearest to a profile, best first, of two with one score the lower number. */
export function nearNeighbourhoods(
  packed: PackedVectors,
  recorded: ArrayLike<number>,
  maker: VectorMaker,
  count: number,
): NearNeighbourhood[] {
  const { numbers, totals } = packed
  const own = totalOf(maker, maker.make(recorded))
  const best = new BestFew(Math.min(count, numbers.length))
  for (let at = 0; at < totals.length; at++) {
    const total = totals[at] ?? 0
    if (mostLikeness(own, total) < best.threshold) continue
    best.offer(at, scoreOf(common(packed, at, maker.amounts), own + total))
  }
  return best.list().map(({ profile, score }) => ({ number: numbers[profile] ?? 0, score }))
}

/** What one of the vectors and these amounts both hold. */
function common(
  { starts, dimensions, amounts }: PackedVectors,
  at: number,
  sought: Float64Array,
): number {
  const end = starts[at + 1] ?? 0
  let both = 0
  for (let nth = starts[at] ?? 0; nth < end; nth++) {
    const has = sought[dimensions[nth] ?? 0] ?? 0
    const theirs = amounts[nth] ?? 0
    both += has < theirs ? has : theirs
  }
  return both
}

/** How alike a profile is to one neighbourhood's vector. */
export function likeness(
  { dimensions, amounts, total }: NeighbourhoodVector,
  recorded: ArrayLike<number>,
  maker: VectorMaker,
): number {
  const own = totalOf(maker, maker.make(recorded))
  let both = 0
  dimensions.forEach((dimension, nth) => {
    both += Math.min(maker.amounts[dimension] ?? 0, amounts[nth] ?? 0)
  })
  return scoreOf(both, own + total)
}

/** By their totals alone, no two can be more alike than this. */
const mostLikeness = (one: number, other: number) =>
  one < other ? one / other : other === 0 ? 0 : other / one

const scoreOf = (both: number, totals: number) => (both === 0 ? 0 : both / (totals - both))

function totalOf({ dimensions, amounts }: VectorMaker, held: number): number {
  let total = 0
  for (let nth = 0; nth < held; nth++) total += amounts[dimensions[nth] ?? 0] ?? 0
  return total
}
