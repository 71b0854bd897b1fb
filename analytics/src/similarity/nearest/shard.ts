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
  const totals = profiles.map((profile) => Math.floor((exactTotals[profile] ?? 0) * unitsInOne))
  const rows = inOrder(vectors, places)
  const starts = startsOf(rows, size)
  const postings = postingsOf(rows, starts)
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

/** The vectors of these places, one behind the other: read in order from here on. */
function inOrder(vectors: Vectors, places: Uint32Array): Pick<Vectors, 'entries' | 'starts'> {
  const starts = new Uint32Array(places.length + 1)
  places.forEach((nth, place) => {
    const length = (vectors.starts[nth + 1] ?? 0) - (vectors.starts[nth] ?? 0)
    starts[place + 1] = (starts[place] ?? 0) + length
  })
  const entries = new Uint32Array(starts.at(-1) ?? 0)
  places.forEach((nth, place) => {
    copy(
      vectors.entries,
      vectors.starts[nth] ?? 0,
      entries.subarray(starts[place], starts[place + 1]),
    )
  })
  return { entries, starts }
}

function copy(entries: Uint32Array, from: number, to: Uint32Array): void {
  for (let at = 0; at < to.length; at++) to[at] = entries[from + at] ?? 0
}

function startsOf({ entries }: Pick<Vectors, 'entries'>, size: number): Uint32Array {
  const starts = new Uint32Array(new SharedArrayBuffer((size + 1) * 4))
  for (let at = 0; at < entries.length; at++) {
    const dimension = (entries[at] ?? 0) >>> 16
    starts[dimension + 1] = (starts[dimension + 1] ?? 0) + 1
  }
  for (let at = 0; at < size; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
  return starts
}

/** The vectors turned round: by dimension, who has it and how much. */
function postingsOf(rows: Pick<Vectors, 'entries' | 'starts'>, starts: Uint32Array): Uint32Array {
  const postings = new Uint32Array(new SharedArrayBuffer((starts.at(-1) ?? 0) * 4))
  const next = starts.slice()
  let at = 0
  for (let place = 0; place + 1 < rows.starts.length; place++) {
    const end = rows.starts[place + 1] ?? 0
    for (; at < end; at++) {
      const entry = rows.entries[at] ?? 0
      const to = next[entry >>> 16] ?? 0
      postings[to] = (place << 16) | (entry & mostUnits)
      next[entry >>> 16] = to + 1
    }
  }
  return postings
}
