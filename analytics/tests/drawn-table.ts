/** A table of one column as it is drawn in text. A dot stands for a withheld figure. */
export type DrawnTable = ReadonlyMap<string, string>

/** Reads a drawn table: one `name | figure` per line. */
export function readTable(drawn: string): DrawnTable {
  const rows = drawn
    .split('\n')
    .map((line) => line.split('|').map((text) => text.trim()))
    .filter(([name]) => name !== '')
  return new Map(rows.map(([name = '', figure = '']) => [name, figure]))
}
