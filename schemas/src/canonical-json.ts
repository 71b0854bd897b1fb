/**
 * The one way to write a value as JSON: keys sorted, no white space, so that equal values give equal bytes.
 * A key whose value is undefined is left out. Throws on a number that JSON has no word for.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) {
      throw new TypeError('JSON has no word for this number')
    }
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
