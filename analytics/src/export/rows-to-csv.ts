import { stringify } from 'csv-stringify/sync'

/**
 * Rows as CSV, the names of the columns first. Texts that a spreadsheet would take for a formula are neutralised
 * with an apostrophe; the mark at the beginning tells spreadsheets how letters are written.
 */
export function rowsToCsv(rows: readonly (readonly string[])[]): string {
  const asLists = rows.map((row) => [...row])
  return stringify(asLists, { escape_formulas: true, bom: true, record_delimiter: 'windows' })
}
