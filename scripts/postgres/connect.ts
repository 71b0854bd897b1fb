import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { Refusal } from '../progress/refusal.mjs'

/** Does something over one connection to that database. */
async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined) // The server may stop before we have said goodbye.
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Creates the database that the address names, once its server answers, unless it is there. */
export async function createDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  const server = Object.assign(new URL(url), { pathname: '/postgres' }).href
  await whenItAnswers(() =>
    connected(server, async (client) => {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
      if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
    }),
  )
}

/** Where the address of the database that `npm start` brought is noted, for the commands beside it. */
export const databaseNote = (folder: string): string => join(folder, 'database.env')

/** Notes the address, which holds a password, for its owner's eyes only. */
export function noteDatabase({
  DATA_DIR,
  DATABASE_URL,
}: Record<'DATA_DIR' | 'DATABASE_URL', string>) {
  writeFileSync(databaseNote(DATA_DIR), `DATABASE_URL=${DATABASE_URL}\n`, { mode: 0o600 })
}

/** What stays the same for as long as this very database exists. Refuses where there is none. */
export async function identityOf(url: string): Promise<string> {
  const sql = `SELECT system_identifier::text || ' ' || oid::text AS identity
    FROM pg_control_system(), pg_database WHERE datname = current_database()`
  try {
    const { rows } = await connected(url, (client) => client.query<{ identity: string }>(sql))
    return rows[0]?.identity ?? ''
  } catch (cause) {
    const { code, message } = z
      .object({ code: z.string().default(''), message: z.string() })
      .parse(cause)
    throw new Refusal(`DATABASE_URL does not lead to a database (${code} ${message}).\n${advice}`, {
      cause,
    })
  }
}

const advice = `Does the server run, and are its host, port, user, password and database right?
Without DATABASE_URL, npm start brings its own.`

async function whenItAnswers(attempt: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    try {
      await attempt()
      return
    } catch (error) {
      if (Date.now() > deadline || !isStartingUp(error)) throw error
      await pause(50)
    }
  }
}

function isStartingUp(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ECONNREFUSED' || code === '57P03'
}
