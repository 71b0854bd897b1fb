/**
 * How many letters one has to change, add or take, or swap with the next one, to make one word of another; where it
 * is more than the most that is asked for, any number above it. Words are of 80 letters at most.
 */
export function typosBetween(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most || right.length >= longest) return most + 1
  let [before, above, row]: [Uint8Array, Uint8Array, Uint8Array] = [...rows]
  for (let at = 0; at <= right.length; at += 1) row[at] = at
  for (let nth = 1; nth <= left.length; nth += 1) {
    ;[before, above, row] = [above, row, before]
    if (fillRow(row, { left, right, nth, above, before }) > most) return most + 1
  }
  return row[right.length] ?? most + 1
}

const longest = 80
const rows = [
  new Uint8Array(longest + 1),
  new Uint8Array(longest + 1),
  new Uint8Array(longest + 1),
] as const

interface Step {
  readonly left: string
  readonly right: string
  readonly nth: number
  /** The row of one letter less, and of two. */
  readonly above: Uint8Array
  readonly before: Uint8Array
}

/** Fills one row of the table of distances, and gives its least. */
function fillRow(row: Uint8Array, { left, right, nth, above, before }: Step): number {
  const [letter, last] = [left.charCodeAt(nth - 1), left.charCodeAt(nth - 2)]
  let least = (row[0] = nth)
  for (let at = 1; at <= right.length; at += 1) {
    const [other, previous] = [right.charCodeAt(at - 1), right.charCodeAt(at - 2)]
    const changed = (above[at - 1] ?? 0) + (letter === other ? 0 : 1)
    let typos = Math.min(changed, (above[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1)
    if (letter === previous && last === other) typos = Math.min(typos, (before[at - 2] ?? 0) + 1)
    row[at] = typos
    least = Math.min(least, typos)
  }
  return least
}
