import { withDatabase } from './started-cms.ts'

/** By table, the hash of its rows. */
export type Hashes = Readonly<Record<string, string>>

/** Of each table, the hash of its rows, sorted. */
export async function hashesOf(connectionString: string): Promise<Hashes> {
  return withDatabase(connectionString, async (client) => {
    await client.query(`SET timezone = 'UTC'`)
    const { rows } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    )
    const hashes: Record<string, string> = {}
    for (const { name } of rows) {
      const { rows: found } = await client.query<{ hash: string }>(
        `SELECT md5(coalesce(string_agg(held::text, E'\\n' ORDER BY held::text), '')) AS hash FROM ${name} held`,
      )
      hashes[name] = found[0]?.hash ?? ''
    }
    return hashes
  })
}

/** The tables whose rows are others in the one than in the other. */
export function differencesOf(one: Hashes, other: Hashes): string[] {
  return Object.keys({ ...one, ...other }).filter((name) => one[name] !== other[name])
}

/** What a statement gives in this database. */
export async function rowsOf(connectionString: string, statement: string) {
  return withDatabase(
    connectionString,
    async (client) => (await client.query<Record<string, unknown>>(statement)).rows,
  )
}
