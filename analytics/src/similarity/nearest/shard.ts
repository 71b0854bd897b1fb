import { marksOf, type Marks } from './marks.ts'
import { mostUnits, unitsInOne, type Totals, type Vectors } from './vectors-in-a-row.ts'

/**
 * Some thousands of profiles, found by dimension. The postings of a dimension stand in a row, one number each: at which
 * place of the shard in the upper half, ascending, and how much of the dimension there is, rounded up, in the lower.
 */
export interface Shard extends Marks {
  /** Which profile stands at each place. */
  readonly profiles: Uint32Array
  readonly starts: Uint32Array
  readonly postings: Uint32Array
  /** Of all that profiles have, rounded down, the least and the most. */
  readonly leastTotal: number
  readonly mostTotal: number
  /** How many times this step each profile has more than the least. */
  readonly totalStep: number
  readonly totalSteps: Uint8Array
}

/** How many profiles a shard holds at most: what a search adds up of them stays close to the processor. */
export const shardSize = 32_768

/** Which of the vectors a shard holds, by place, and the number of the first of all vectors as a profile. */
interface Part {
  readonly places: Uint32Array
  readonly from: number
  /** How many dimensions there are. */
  readonly size: number
}

/** Builds the shard of these vectors. */
export function buildShard(
  vectors: Vectors,
  { places, from, size }: Part,
  exactTotals: Totals,
): Shard {
  const profiles = new Uint32Array(new SharedArrayBuffer(places.length * 4))
  profiles.set(places.map((nth) => nth + from))
  const totals = Uint32Array.from(profiles, (profile) =>
    Math.floor((exactTotals[profile] ?? 0) * unitsInOne),
  )
  const starts = startsOf(vectors, places, size)
  const postings = postingsOf(vectors, places, starts)
  return {
    profiles,
    starts,
    postings,
    ...marksOf(starts, postings, totals),
    ...stepsOf(totals),
  }
}

function stepsOf(totals: Uint32Array) {
  const leastTotal = totals.reduce((least, total) => Math.min(least, total), Infinity)
  const mostTotal = totals.reduce((most, total) => Math.max(most, total), 0)
  const totalStep = Math.ceil((mostTotal - leastTotal + 1) / 256)
  const totalSteps = new Uint8Array(new SharedArrayBuffer(totals.length))
  totals.forEach((total, place) => {
    totalSteps[place] = Math.floor((total - leastTotal) / totalStep)
  })
  return { leastTotal, mostTotal, totalStep, totalSteps }
}

function startsOf(vectors: Vectors, places: Uint32Array, size: number): Uint32Array {
  const starts = new Uint32Array(new SharedArrayBuffer((size + 1) * 4))
  for (const nth of places) {
    const end = vectors.starts[nth + 1] ?? 0
    for (let at = vectors.starts[nth] ?? 0; at < end; at++) {
      const dimension = (vectors.entries[at] ?? 0) >>> 16
      starts[dimension + 1] = (starts[dimension + 1] ?? 0) + 1
    }
  }
  for (let at = 0; at < size; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
  return starts
}

/** The vectors turned round: by dimension, who has it and how much. */
function postingsOf(vectors: Vectors, places: Uint32Array, starts: Uint32Array): Uint32Array {
  const postings = new Uint32Array(new SharedArrayBuffer((starts.at(-1) ?? 0) * 4))
  const next = starts.slice()
  for (let place = 0; place < places.length; place++) {
    const nth = places[place] ?? 0
    const end = vectors.starts[nth + 1] ?? 0
    for (let at = vectors.starts[nth] ?? 0; at < end; at++) {
      const entry = vectors.entries[at] ?? 0
      const to = next[entry >>> 16] ?? 0
      postings[to] = (place << 16) | (entry & mostUnits)
      next[entry >>> 16] = to + 1
    }
  }
  return postings
}
