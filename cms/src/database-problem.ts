import { Client } from 'pg'

/**
 * Why nothing can be done with this database, in a sentence for the operator; null where it can. Asked before
 * Payload starts, which would make a database that is missing, also one whose name was mistyped.
 */
export async function databaseProblem(
  connectionString: string,
  look: (client: Client) => Promise<string | null>,
): Promise<string | null> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    return await look(client)
  } catch (error) {
    return `DATABASE_URL does not lead to a database (${reasonOf(error)}). Does the server run, and are host, port, user, password and database right?`
  } finally {
    await client.end()
  }
}

/** The sentence for a database without this table of ours: nothing was migrated, or too little; null where it is. */
export async function missingTable(table: string, client: Client): Promise<string | null> {
  const { rows } = await client.query<{ found: string | null }>(
    'SELECT to_regclass($1)::text AS found',
    [`public.${table}`],
  )
  return rows[0]?.found
    ? null
    : 'The database has no tables yet. Run npm run migrate first, or npm start.'
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error ? String(error.code) : error.message
}
