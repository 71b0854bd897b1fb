import type { PostingsOfShards } from './postings-of-shards.ts'

/**
 * Which of the dimensions that most have each profile has: the longest lists are never added up, but whoever has few
 * of them is soon ruled out.
 */
export interface Marks {
  /** Eight numbers for each profile of a shard: its total, rounded down, and the marks. */
  readonly rows: Int32Array
  /** By dimension: which bit of a row marks it; 0 where none does. */
  readonly bits: Uint16Array
}

/** Numbers in a row: eight stand side by side in one line of the processor's memory. */
export const rowSize = 8
const mostMarked = (rowSize - 1) * 32

/** Marks the dimensions of the longest lists. */
export function bitsOf({ starts, shards }: PostingsOfShards): Uint16Array {
  const size = (starts.length - 1) / shards
  const bits = new Uint16Array(new SharedArrayBuffer(size * 2))
  longestLists(starts, shards).forEach((dimension, nth) => {
    bits[dimension] = 32 + nth
  })
  return bits
}

/** The rows of the nth of these shards. */
export function rowsOf(
  { starts, postings, shards }: PostingsOfShards,
  nth: number,
  bits: Uint16Array,
  totals: Uint32Array,
): Int32Array {
  const rows = new Int32Array(new SharedArrayBuffer(totals.length * rowSize * 4))
  totals.forEach((total, place) => {
    rows[place * rowSize] = total
  })
  bits.forEach((bit, dimension) => {
    if (bit === 0) return
    const end = starts[dimension * shards + nth + 1] ?? 0
    for (let at = starts[dimension * shards + nth] ?? 0; at < end; at++) {
      const word = ((postings[at] ?? 0) >>> 16) * rowSize + (bit >>> 5)
      rows[word] = (rows[word] ?? 0) | (1 << (bit & 31))
    }
  })
  return rows
}

/** The dimensions of the longest lists, as many as can be marked. */
function longestLists(starts: Uint32Array, shards: number): Uint32Array {
  const mixed = new Float64Array((starts.length - 1) / shards)
  for (let at = 0; at < mixed.length; at++)
    mixed[at] = ((starts[(at + 1) * shards] ?? 0) - (starts[at * shards] ?? 0)) * dimensions + at
  const longest = mixed.sort().reverse().subarray(0, mostMarked)
  return Uint32Array.from(longest, (one) => one % dimensions)
}

/** No vector has as many. */
const dimensions = 2 ** 16
