import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'

import { vocabularyNote } from '@share4rare/analytics'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'

import about from '../../package.json' with { type: 'json' }
import { auditSentence, verifyAuditChain } from '../audit/verify-audit-chain.ts'
import type { BackupManifest } from './backup-manifest.ts'
import { makeOwnKey } from './backup-key.ts'
import { BackupRefusal } from './backup-refusal.ts'
import { dataFiles } from './data-files.ts'
import { copyTarget, migrationsIn, recordTables } from './record-tables.ts'
import { sealInto } from './sealed-file.ts'

/** Told as the work goes on: what, how many are done, and how many there are, where that is known. */
export type Progress = (what: string, done: number, total: number | null) => void

/** What to back up, where to, and what to seal it with. */
export interface BackupOrder {
  readonly databaseUrl: string
  readonly dataFolder: string
  readonly folder: string
  readonly backupKey: string
  readonly progress: Progress
}

/**
 * Seals the record as it is at one moment, and the files that belong to it, into a new folder. A backup that
 * was not finished is left under another name, so that no half of one is taken for a whole.
 */
export async function makeBackup(order: BackupOrder): Promise<BackupManifest> {
  await refuseUsed(order.folder)
  const unfinished = `${path.resolve(order.folder)}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  const recipient = await makeOwnKey(unfinished, order.backupKey)
  const manifest = await sealRecord(order, sealer(unfinished, recipient))
  const text = Readable.from([Buffer.from(JSON.stringify(manifest))])
  await sealInto(path.join(unfinished, 'manifest.age'), text, recipient)
  await rename(unfinished, order.folder)
  return manifest
}

async function refuseUsed(folder: string): Promise<void> {
  const there = await readdir(folder).catch(() => [])
  if (there.length > 0)
    throw new BackupRefusal(`${path.resolve(folder)} is not empty: name a new folder.`)
}

type Seal = (content: Readable) => Promise<{ file: string; sha256: string }>

/** Seals one thing after the other into numbered files: their names tell nothing. */
function sealer(folder: string, recipient: string): Seal {
  let made = 0
  return async (content) => {
    made += 1
    const file = `${String(made).padStart(5, '0')}.age`
    return { file, sha256: await sealInto(path.join(folder, file), content, recipient) }
  }
}

async function sealRecord(order: BackupOrder, seal: Seal): Promise<BackupManifest> {
  const client = new Client({ connectionString: order.databaseUrl })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const migrations = await migrationsIn(client)
    const audit = auditSentence(await verifyAuditChain(client))
    const tables = await sealTables(client, seal, order.progress)
    // After the tables: a file is there before the row that tells of it.
    const files = await sealFiles(order, seal)
    const heading = { format: 'share4rare-backup-1', id: randomUUID() } as const
    const made = { madeAt: new Date().toISOString(), version: about.version }
    const vocabulary = await vocabularyNote(path.join(order.dataFolder, 'vocabulary'))
    return { ...heading, ...made, migrations, audit, vocabulary, tables, files }
  } finally {
    await client.end()
  }
}

async function sealTables(
  client: Client,
  seal: Seal,
  progress: Progress,
): Promise<BackupManifest['tables']> {
  const tables = await recordTables(client)
  const sealed: BackupManifest['tables'] = []
  for (const table of tables) {
    const rows = client.query(copyTo(`COPY ${copyTarget(table, client)} TO STDOUT`))
    const { file, sha256 } = await seal(rows)
    const columns = [...table.columns]
    sealed.push({ name: table.name, columns, rows: rows.rowCount, file, sha256 })
    progress('tables', sealed.length, tables.length)
  }
  return sealed
}

async function sealFiles(
  { dataFolder, progress }: BackupOrder,
  seal: Seal,
): Promise<BackupManifest['files']> {
  const sealed: BackupManifest['files'] = []
  for await (const { path: where, mode, handle } of dataFiles(dataFolder)) {
    sealed.push({ path: where, mode, ...(await seal(handle.createReadStream())) })
    progress('files', sealed.length, null)
  }
  return sealed
}
