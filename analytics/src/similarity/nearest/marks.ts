/**
 * Which of the dimensions that most of a shard have each profile has: the longest lists are never added up, but whoever
 * has few of them is soon ruled out.
 */
export interface Marks {
  /** Eight numbers for each profile: its total, rounded down, and the marks. */
  readonly rows: Int32Array
  /** By dimension: which bit of a row marks it; 0 where none does. */
  readonly bits: Uint16Array
}

/** Numbers in a row: eight stand side by side in one line of the processor's memory. */
export const rowSize = 8
const mostMarked = (rowSize - 1) * 32

/** Marks the longest lists of a shard. */
export function marksOf(starts: Uint32Array, postings: Uint32Array, totals: Uint32Array): Marks {
  const bits = new Uint16Array(new SharedArrayBuffer((starts.length - 1) * 2))
  const rows = new Int32Array(new SharedArrayBuffer(totals.length * rowSize * 4))
  totals.forEach((total, place) => {
    rows[place * rowSize] = total
  })
  longestLists(starts).forEach((dimension, nth) => {
    const bit = 32 + nth
    bits[dimension] = bit
    for (let at = starts[dimension] ?? 0; at < (starts[dimension + 1] ?? 0); at++) {
      const word = ((postings[at] ?? 0) >>> 16) * rowSize + (bit >>> 5)
      rows[word] = (rows[word] ?? 0) | (1 << (bit & 31))
    }
  })
  return { rows, bits }
}

/** The dimensions of the longest lists, as many as can be marked. */
function longestLists(starts: Uint32Array): Uint32Array {
  const mixed = new Float64Array(starts.length - 1)
  for (let at = 0; at < mixed.length; at++)
    mixed[at] = ((starts[at + 1] ?? 0) - (starts[at] ?? 0)) * dimensions + at
  const longest = mixed.sort().reverse().subarray(0, mostMarked)
  return Uint32Array.from(longest, (one) => one % dimensions)
}

/** No vector has as many. */
const dimensions = 2 ** 16
