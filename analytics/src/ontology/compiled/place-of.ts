/** Where a value stands in ascending ones; null where it does not. */
export function placeOf(ascending: Uint32Array, value: number): number | null {
  let low = 0
  let high = ascending.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = ascending[middle] ?? 0
    if (found === value) return middle
    if (found < value) low = middle + 1
    else high = middle - 1
  }
  return null
}
