import type { DuckDBConnection } from '@duckdb/node-api'
import { z } from 'zod'

/** Runs a statement without values and reads its rows at the door, chunk by chunk. */
export async function* rowsOf<Row>(
  database: DuckDBConnection,
  sql: string,
  row: z.ZodType<Row>,
): AsyncGenerator<Row> {
  const result = await database.stream(sql)
  for await (const rows of result.yieldRowObjectJs()) {
    yield* z.array(row).parse(rows)
  }
}

/** The rows of a statement without values, all at once: for statements that give few. */
export async function allRowsOf<Row>(
  database: DuckDBConnection,
  sql: string,
  row: z.ZodType<Row>,
): Promise<Row[]> {
  const reader = await database.runAndReadAll(sql)
  return z.array(row).parse(reader.getRowObjectsJS())
}

/** A count as DuckDB gives it. */
export const countSchema = z.bigint().transform(Number)
