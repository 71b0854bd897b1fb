import { unitsInOne, type Vectors } from './vectors-in-a-row.ts'

/**
 * In which order profiles stand in shards of this size: parted by their totals, so that all of a shard need about as
 * much in common with whoever looks, and within a shard those together who have most of the same dimension, so that
 * a search meets them side by side. Gives their numbers among these vectors.
 */
export function placesOf(
  { heaviest }: Pick<Vectors, 'heaviest'>,
  totals: Float64Array,
  size: number,
): Uint32Array {
  const places = ordered(Uint32Array.from(totals.keys()), (nth) => (totals[nth] ?? 0) * unitsInOne)
  for (let first = 0; first < places.length; first += size) {
    const part = places.subarray(first, first + size)
    part.set(ordered(part, (nth) => heaviest[nth] ?? 0))
  }
  return places
}

/** Sorted by whole keys of 20 bits, and by number where these are equal: as plain numbers, which is ten times as fast. */
function ordered(numbers: Uint32Array, keyOf: (number: number) => number): Uint32Array {
  const mixed = new Float64Array(numbers.length)
  for (let at = 0; at < mixed.length; at++) {
    const number = numbers[at] ?? 0
    mixed[at] = Math.min(Math.floor(keyOf(number)), mostKey) * above + number
  }
  mixed.sort()
  const sorted = new Uint32Array(mixed.length)
  for (let at = 0; at < sorted.length; at++) {
    const one = mixed[at] ?? 0
    sorted[at] = one - Math.floor(one / above) * above
  }
  return sorted
}

const above = 2 ** 32
const mostKey = 2 ** 20
