/** The first and the last whole number from `from` up to, not including, `to`; null where none lies there. */
export function wholeNumbersBetween(
  from: number,
  to: number,
): { readonly first: number; readonly last: number } | null {
  const first = Math.ceil(from)
  const last = Math.ceil(to) - 1
  return last < first ? null : { first, last }
}
