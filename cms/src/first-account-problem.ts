import { Client } from 'pg'

/**
 * Why the first account cannot be made in this database, in a sentence for the operator; null where it can.
 * Asked before Payload starts, which would make a database that is missing, also one whose name was mistyped.
 */
export async function firstAccountProblem(connectionString: string): Promise<string | null> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    return await standingProblem(client)
  } catch (error) {
    return `DATABASE_URL does not lead to a database (${reasonOf(error)}). Does the server run, and are host, port, user, password and database right?`
  } finally {
    await client.end()
  }
}

async function standingProblem(client: Client): Promise<string | null> {
  const tables = await client.query<{ staff: string | null }>(
    `SELECT to_regclass('public.staff')::text AS staff`,
  )
  if (!tables.rows[0]?.staff) {
    return 'The database has no tables yet. Run npm run migrate first, or npm start.'
  }
  const { rowCount } = await client.query('SELECT FROM staff LIMIT 1')
  return rowCount === 0
    ? null
    : 'There is staff already: an administrator makes further accounts in the panel.'
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error ? String(error.code) : error.message
}
