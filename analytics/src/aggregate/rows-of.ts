import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { z } from 'zod'

/** Runs a statement that gives few rows, and reads them at the door. */
export async function allRowsOf<Row>(
  database: DuckDBConnection,
  sql: string,
  row: z.ZodType<Row>,
  values: Record<string, DuckDBValue> = {},
): Promise<Row[]> {
  const reader = await database.runAndReadAll(sql, values)
  return z.array(row).parse(reader.getRowObjectsJS())
}

/** A count as DuckDB gives it. */
export const countSchema = z.bigint().transform(Number)
