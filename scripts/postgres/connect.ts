import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { Refusal } from '../progress/refusal.mjs'
import { refuseUnfit } from './refuse-unfit.ts'

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

/**
 * Creates the database that the address names, and the ordinary role that owns it, once our own server
 * answers, unless they are there. Refuses where that server has another password: `secrets.json` was lost.
 */
export async function createDatabase(url: string, superuser: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  const server = Object.assign(new URL(superuser), { pathname: '/postgres' }).href
  await whenItAnswers(() =>
    connected(server, async (client) => {
      if (url !== superuser) await createRole(url, client)
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
      const owner = client.escapeIdentifier(new URL(url).username)
      if (rowCount === 0)
        await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${owner}`)
    }),
  )
}

/** A role that may sign in and nothing else: what the database forbids, it is forbidden. */
async function createRole(url: string, client: pg.Client): Promise<void> {
  const { username, password } = new URL(url)
  const role = client.escapeIdentifier(username)
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [username])
  if (rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN`)
  await client.query(`ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(password)}`)
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

/** What stays the same for as long as this very database exists. Refuses where there is none that fits. */
export async function identityOf(url: string, isDemo: boolean): Promise<string> {
  const sql = `SELECT system_identifier::text || ' ' || oid::text AS identity
    FROM pg_control_system(), pg_database WHERE datname = current_database()`
  try {
    return await connected(url, async (client) => {
      const { rows } = await client.query<{ identity: string }>(sql)
      await refuseUnfit(client, isDemo)
      return rows[0]?.identity ?? ''
    })
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
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
      if (codeOf(error) === '28P01') throw new Refusal(strangers, { cause: error })
      if (Date.now() > deadline || !isStartingUp(error)) throw error
      await pause(50)
    }
  }
}

function isStartingUp(error: unknown): boolean {
  return ['ECONNREFUSED', '57P03'].includes(codeOf(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

const strangers = `The database does not know the password in secrets.json: the file that belongs to it was lost.
Put that back from a copy. For a demo you may also begin again, with npm start -- --reset-demo.`
