import type { Ragged } from '../../ontology/compiled/ragged.ts'
import { listAt } from '../../ontology/compiled/ragged.ts'
import type { VectorMaker } from '../vector-maker.ts'

/**
 * Some thousands of profiles, found by dimension. The postings of a dimension stand in a row, one number each: which
 * profile in the upper half, and how much of the dimension it has, rounded up, in the lower.
 */
export interface Shard {
  readonly first: number
  readonly starts: Uint32Array
  readonly postings: Uint32Array
  /** All that each profile has, rounded down, in the same units. */
  readonly totals: Uint32Array
  readonly leastTotal: number
}

/** How many profiles a shard holds at most: what a search adds up of them stays close to the processor. */
export const shardSize = 32_768

/** Units in one. */
export const unitsInOne = 4096
/** The most that fits into the lower half of a posting: it stands for itself and for all that is more. */
export const mostUnits = 0xffff

/** All that each profile has, exactly. */
export type Totals = Float64Array

/** Which profiles a shard holds. */
interface Part {
  readonly first: number
  readonly count: number
}

/** Builds the shard of these profiles, and notes the exact total of each. */
export function buildShard(
  profiles: Ragged<Uint16Array>,
  part: Part,
  maker: VectorMaker,
  exactTotals: Totals,
): Shard {
  const vectors = vectorsOf(profiles, part, maker, exactTotals)
  const starts = startsOf(vectors.lengths)
  const totals = new Uint32Array(new SharedArrayBuffer(part.count * 4))
  totals.set(
    exactTotals
      .subarray(part.first, part.first + part.count)
      .map((total) => Math.floor(total * unitsInOne)),
  )
  return {
    first: part.first,
    starts,
    postings: postingsOf(vectors, starts),
    totals,
    leastTotal: totals.reduce((least, total) => Math.min(least, total), Infinity),
  }
}

/** Vectors in a row, one number for each dimension of each: which in the upper half, how much in the lower. */
interface Vectors {
  readonly entries: Uint32Array
  /** Up to where those of each profile stand. */
  readonly ends: Uint32Array
  /** How many profiles have each dimension. */
  readonly lengths: Uint32Array
}

function vectorsOf(
  profiles: Ragged<Uint16Array>,
  { first, count }: Part,
  maker: VectorMaker,
  exactTotals: Totals,
): Vectors {
  const ends = new Uint32Array(count)
  const lengths = new Uint32Array(maker.size)
  let entries = new Uint32Array(count * usualDimensions)
  let at = 0
  for (let place = 0; place < count; place++) {
    const held = maker.make(listAt(profiles, first + place))
    if (at + held > entries.length) entries = withRoomFor(entries, at + held)
    exactTotals[first + place] = note(maker, held, entries.subarray(at, at + held), lengths)
    at += held
    ends[place] = at
  }
  return { entries, ends, lengths }
}

const usualDimensions = 64

function withRoomFor(entries: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, entries.length * 2))
  larger.set(entries)
  return larger
}

/** Notes the vector that was made; gives its total. */
function note(
  { dimensions, amounts }: VectorMaker,
  held: number,
  entries: Uint32Array,
  lengths: Uint32Array,
): number {
  let total = 0
  for (let nth = 0; nth < held; nth++) {
    const dimension = dimensions[nth] ?? 0
    const amount = amounts[dimension] ?? 0
    total += amount
    entries[nth] = (dimension << 16) | Math.min(Math.ceil(amount * unitsInOne), mostUnits)
    lengths[dimension] = (lengths[dimension] ?? 0) + 1
  }
  return total
}

function startsOf(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(new SharedArrayBuffer((lengths.length + 1) * 4))
  lengths.forEach((length, at) => {
    starts[at + 1] = (starts[at] ?? 0) + length
  })
  return starts
}

/** The vectors turned round: by dimension, who has it and how much. */
function postingsOf({ entries, ends }: Vectors, starts: Uint32Array): Uint32Array {
  const postings = new Uint32Array(new SharedArrayBuffer((starts.at(-1) ?? 0) * 4))
  const next = starts.slice()
  let at = 0
  ends.forEach((end, place) => {
    for (; at < end; at++) {
      const entry = entries[at] ?? 0
      const to = next[entry >>> 16] ?? 0
      postings[to] = (place << 16) | (entry & mostUnits)
      next[entry >>> 16] = to + 1
    }
  })
  return postings
}
