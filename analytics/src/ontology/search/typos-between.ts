/** How many letters one has to change, add or take, or swap with the next one, to make one word of another. */
export function typosBetween(left: string, right: string): number {
  const table = Array.from({ length: left.length + 1 }, (_, row) =>
    Array.from({ length: right.length + 1 }, (_unused, column) => (row === 0 ? column : row)),
  )
  const at = (row: number, column: number) => table[row]?.[column] ?? Infinity
  for (let row = 1; row <= left.length; row += 1)
    for (let column = 1; column <= right.length; column += 1) {
      const change = left[row - 1] === right[column - 1] ? 0 : 1
      const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      const line = table[row] ?? []
      line[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + change,
        isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
      )
    }
  return at(left.length, right.length)
}
