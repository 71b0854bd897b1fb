import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'

import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { Client } from 'pg'

import { linkFile } from '../audit/noted-link.ts'
import { verifyAuditChain, type AuditVerdict } from '../audit/verify-audit-chain.ts'
import {
  addTombstones,
  documentFile,
  hasFile,
  newIn,
  tombstonesIn,
  tombstonesOf,
} from '../erasure/kept-tombstones.ts'
import { reapplyErasures } from '../erasure/record-erasure.ts'
import type { Tombstone } from '../erasure/tombstone.ts'
import { migrations } from '../migrations/index.ts'
import { addWithdrawals, withdrawalsIn, withdrawalsOf } from '../withdrawals/kept-withdrawals.ts'
import { patientsToHandOver } from '../withdrawals/hand-over-again.ts'
import { withdrawAgain, type TakenBack } from '../withdrawals/withdraw-again.ts'
import { outlivingPaths, type BackupManifest } from './backup-manifest.ts'
import { BackupRefusal } from './backup-refusal.ts'
import { loadTables } from './load-tables.ts'
import type { BackupOrder } from './make-backup.ts'
import { openBackup } from './open-backup.ts'
import { migrationsIn } from './record-tables.ts'
import { stageFiles, type StagedFiles } from './stage-files.ts'

/** What a restoring did. */
export interface Restored extends TakenBack {
  readonly manifest: BackupManifest
  /** How many erasures were made again, among them those that came after the backup. */
  readonly erased: number
  /** Patients who had been handed over to an adult whose account the backup does not hold. */
  readonly toHandOver: readonly string[]
  /** The files of the lost place that the data folder did not hold: what they tell is unknown. */
  readonly missing: readonly string[]
  readonly audit: AuditVerdict
}

/**
 * Puts a backup into an empty database and a data folder without documents and snapshots, all of it or
 * nothing. Whatever was erased or taken back stays so: by what the backup tells of it, and by what the data folder does.
 */
export async function restoreBackup(
  { databaseUrl, dataFolder, folder, backupKey, progress }: BackupOrder,
  migrate: () => Promise<void>,
): Promise<Restored> {
  const backup = await openBackup(folder, backupKey, progress)
  refuseOtherVersion(backup.manifest)
  await prepareDatabase(databaseUrl, migrate)
  const missing = outlivingPaths.filter((name) => !existsSync(path.join(dataFolder, name)))
  const staged = await stageFiles(backup, dataFolder, progress)
  const client = new Client({ connectionString: databaseUrl })
  try {
    await client.connect()
    await client.query('BEGIN')
    await loadTables(client, backup, progress)
    for (const statement of livesOnce) await client.query(statement)
    const audit = await verifyAuditChain(client)
    const known = [...(await withdrawalsIn(staged.folder)), ...(await withdrawalsIn(dataFolder))]
    const takenBack = await withdrawAgain(drizzle({ client }), known)
    // Afterwards: of somebody erased since, what they took back is kept or goes as all the rest, but for what went to
    // somebody else.
    const erasures = await eraseAgain(client, staged, dataFolder)
    const toHandOver = await patientsToHandOver(drizzle({ client }))
    await client.query(
      `INSERT INTO audit (action, actor, subject) VALUES ('record.restored', 'platform', $1)`,
      [backup.manifest.id],
    )
    await staged.settle()
    await client.query('COMMIT')
    await finish(erasures, staged, dataFolder)
    await keepAllWithdrawals(client, dataFolder)
    const { manifest } = backup
    return { manifest, erased: erasures.length, ...takenBack, toHandOver, missing, audit }
  } catch (error) {
    await staged.discard()
    throw error
  } finally {
    await client.end()
  }
}

/**
 * What is used once, and may have been used since the backup: sessions that were ended, links that were opened, codes
 * that were given. A mail that waits with such a link would lead nowhere.
 */
const livesOnce = [
  'DELETE FROM staff_sessions',
  'DELETE FROM members_sessions',
  'DELETE FROM mails WHERE token IS NOT NULL AND sent_at IS NULL',
  `UPDATE one_time_tokens SET used_at = now(), details = '{}'::jsonb WHERE used_at IS NULL`,
  'DELETE FROM recovery_codes',
  'UPDATE second_factors SET last_step = greatest(last_step, extract(epoch FROM now())::bigint / 30)',
] as const

function refuseOtherVersion({ version, migrations: taken }: BackupManifest): void {
  const ours = migrations.map(({ name }) => name)
  if (ours.join() !== taken.join())
    throw new BackupRefusal(
      `The backup was made by version ${version}, whose tables are others: restore it with that version, then update. Its last step is ${taken.at(-1) ?? 'none'}, ours is ${ours.at(-1) ?? 'none'}.`,
    )
}

/** An empty database is migrated first; one with other steps than ours, or somebody else's tables, is refused. */
async function prepareDatabase(databaseUrl: string, migrate: () => Promise<void>): Promise<void> {
  const before = await stepsIn(databaseUrl)
  if (before === 'empty') await migrate()
  const after = before === 'empty' ? await stepsIn(databaseUrl) : before
  if (after !== migrations.map(({ name }) => name).join())
    throw new BackupRefusal(
      'The database is neither empty nor freshly migrated by this version: let DATABASE_URL name one that is.',
    )
}

async function stepsIn(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ ours: boolean; used: boolean }>(`SELECT
      to_regclass('public.payload_migrations') IS NOT NULL AS ours,
      EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v')) AS used`)
    if (!rows[0]?.ours) return rows[0]?.used ? 'somebody else' : 'empty'
    return (await migrationsIn(client)).join()
  } finally {
    await client.end()
  }
}

/** Erases in the database, and among the files that wait, what any tombstone names. Answers with all of them. */
async function eraseAgain(
  client: Client,
  staged: StagedFiles,
  dataFolder: string,
): Promise<Tombstone[]> {
  const database = drizzle({ client })
  const known = [
    ...(await tombstonesOf(database)),
    ...(await tombstonesIn(staged.folder)),
    ...(await tombstonesIn(dataFolder)),
  ]
  const once = [...new Map(known.map((each) => [`${each.kind} ${each.subject}`, each])).values()]
  await reapplyErasures(database, once)
  await client.query('SELECT remove_what_is_over()') // days that have come since the backup
  const all = await tombstonesOf(database)
  for (const { kind, subject } of all)
    if (hasFile(kind)) await rm(documentFile(staged.folder, subject), { force: true })
  return all
}

async function finish(
  erasures: readonly Tombstone[],
  staged: StagedFiles,
  dataFolder: string,
): Promise<void> {
  await addTombstones(dataFolder, await newIn(dataFolder, erasures))
  await rm(linkFile(dataFolder), { force: true }) // the end of the lost place's audit is not the end of this one
  await rm(staged.folder, { recursive: true, force: true })
}

/** All of them stand in the file of the new place: it may have been cut, or be older than the backup. */
async function keepAllWithdrawals(client: Client, dataFolder: string): Promise<void> {
  const known = new Set((await withdrawalsIn(dataFolder)).map(({ row }) => row.id))
  const all = await withdrawalsOf(drizzle({ client }), new Date(0))
  await addWithdrawals(
    dataFolder,
    all.filter(({ row }) => !known.has(row.id)),
  )
}
