import { bitsOf, rowsOf } from './marks.ts'
import type { PostingsOfShards } from './postings-of-shards.ts'
import { shardSize, type Shard } from './shard.ts'
import { mostUnits, unitsInOne, type Totals, type Vectors } from './vectors-in-a-row.ts'

/** Which of the vectors stand where, and the number of the first of all vectors as a profile. */
interface Order {
  /** The numbers of the vectors, shard by shard and place by place. */
  readonly places: Uint32Array
  readonly from: number
  /** How many dimensions there are. */
  readonly size: number
}

/** Builds the shards of these vectors. */
export function buildShards(
  vectors: Vectors,
  { places, from, size }: Order,
  exactTotals: Totals,
): Shard[] {
  const parts = partsOf(places)
  const found = postingsOf(vectors, parts, size)
  const bits = bitsOf(found)
  return parts.map((part, nth) => {
    const profiles = new Uint32Array(new SharedArrayBuffer(part.length * 4))
    profiles.set(part.map((vector) => vector + from))
    const totals = profiles.map((profile) => Math.floor((exactTotals[profile] ?? 0) * unitsInOne))
    return {
      ...found,
      nth,
      profiles,
      bits,
      rows: rowsOf(found, nth, bits, totals),
      ...stepsOf(totals),
    }
  })
}

function partsOf(places: Uint32Array): Uint32Array[] {
  return Array.from({ length: Math.ceil(places.length / shardSize) }, (_, nth) =>
    places.subarray(nth * shardSize, (nth + 1) * shardSize),
  )
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

/** The vectors turned round: by dimension and shard, who has it and how much. */
function postingsOf(
  vectors: Vectors,
  parts: readonly Uint32Array[],
  size: number,
): PostingsOfShards {
  const shards = parts.length
  const starts = startsOf(vectors, parts, size)
  const postings = new Uint32Array(new SharedArrayBuffer((starts.at(-1) ?? 0) * 4))
  const next = new Uint32Array(size)
  parts.forEach((part, nth) => {
    for (let at = 0; at < size; at++) next[at] = starts[at * shards + nth] ?? 0
    writePostings(vectors, part, next, postings)
  })
  return { postings, starts, shards }
}

function startsOf({ entries, starts }: Vectors, parts: readonly Uint32Array[], size: number) {
  const shards = parts.length
  const found = new Uint32Array(new SharedArrayBuffer((size * shards + 1) * 4))
  const shardOf = new Uint16Array(starts.length - 1)
  parts.forEach((part, nth) => {
    for (const vector of part) shardOf[vector] = nth
  })
  let at = 0
  for (let vector = 0; vector + 1 < starts.length; vector++) {
    const nth = shardOf[vector] ?? 0
    for (const end = starts[vector + 1] ?? 0; at < end; at++) {
      const next = ((entries[at] ?? 0) >>> 16) * shards + nth + 1
      found[next] = (found[next] ?? 0) + 1
    }
  }
  for (let to = 1; to < found.length; to++) found[to] = (found[to] ?? 0) + (found[to - 1] ?? 0)
  return found
}

/** Writes the postings of a shard; `next` tells where the next one of each dimension goes. */
function writePostings(
  { entries, starts }: Vectors,
  part: Uint32Array,
  next: Uint32Array,
  postings: Uint32Array,
): void {
  for (let place = 0; place < part.length; place++) {
    const vector = part[place] ?? 0
    const end = starts[vector + 1] ?? 0
    for (let at = starts[vector] ?? 0; at < end; at++) {
      const entry = entries[at] ?? 0
      const to = next[entry >>> 16] ?? 0
      postings[to] = (place << 16) | (entry & mostUnits)
      next[entry >>> 16] = to + 1
    }
  }
}
