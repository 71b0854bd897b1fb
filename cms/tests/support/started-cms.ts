import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Payload, SanitizedConfig } from 'payload'
import { Client } from 'pg'

import { ownDatabase } from '../../../tests/support/own-database.ts'
import { testSettings } from '../../../tests/support/test-settings.ts'
import { openPostOffice, type PostOffice } from './post-office.ts'

/** A CMS that runs on a database of its own, without a network. */
export interface StartedCms {
  readonly payload: Payload
  readonly config: SanitizedConfig
  readonly databaseUrl: string
  /** Where snapshots are kept. */
  readonly dataFolder: string
  /** Where its mails go. */
  readonly post: PostOffice
}

let starting: Promise<StartedCms> | undefined

/** The CMS of this worker: started once, for every file of tests. */
export function startedCms(): Promise<StartedCms> {
  starting ??= start()
  return starting
}

async function start(): Promise<StartedCms> {
  const databaseUrl = await ownDatabase()
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'share4rare-data-'))
  const post = await openPostOffice()
  const own = { DATABASE_URL: databaseUrl, DATA_DIR: dataFolder, SMTP_URL: post.url }
  Object.assign(process.env, testSettings, own)
  const { default: config } = await import('../../src/payload.config.ts')
  const { getPayload } = await import('payload')
  const payload = await getPayload({ config, disableOnInit: true })
  return { payload, config: await config, databaseUrl, dataFolder, post }
}

/** Takes everything out of the record but the accounts of staff and members. */
export async function emptyRecord(): Promise<void> {
  const { databaseUrl } = await startedCms()
  await withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(recordTables)
    await client.query('SET session_replication_role = replica') // consents and their like refuse
    // Truncating makes new files for every table: for these few rows it takes ten times as long.
    await client.query(rows.map(({ name }) => `DELETE FROM ${name}`).join('; '))
  })
}

const recordTables = `SELECT format('%I', tablename) AS name FROM pg_tables
  WHERE schemaname = 'public' AND tablename NOT IN
    ('payload_migrations', 'staff', 'staff_roles', 'staff_sessions', 'members', 'members_sessions')`

/** Does something with a connection of its own: past Payload, as somebody with the database's password could. */
export async function withDatabase<Value>(
  connectionString: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
