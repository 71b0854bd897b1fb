import type { ClientBase } from 'pg'

/** A table of the record, and its columns in their order. */
export interface RecordTable {
  readonly name: string
  readonly columns: readonly string[]
}

/** Every table of the record. The worker's queue is not among them: it looks anew for what is due. */
export async function recordTables(client: ClientBase): Promise<RecordTable[]> {
  const { rows } = await client.query<RecordTable>(`
    SELECT relname AS name, array_agg(attname::text ORDER BY attnum) AS columns
    FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    GROUP BY relname ORDER BY relname`)
  return rows
}

/** A table with its columns, as COPY takes it. */
export function copyTarget({ name, columns }: RecordTable, client: ClientBase): string {
  const listed = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  return `public.${client.escapeIdentifier(name)} (${listed})`
}

/** The names of the steps that a database has taken, in order. */
export async function migrationsIn(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM payload_migrations ORDER BY name',
  )
  return rows.map(({ name }) => name)
}
