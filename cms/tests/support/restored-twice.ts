import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'

import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'

import { ownDatabase } from '../../../tests/support/own-database.ts'
import { restoreBackup, type Restored } from '../../src/backup/restore-backup.ts'
import { tombstoneFile, tombstonesIn } from '../../src/erasure/kept-tombstones.ts'
import { reapplyErasures } from '../../src/erasure/record-erasure.ts'
import { withdrawalFile } from '../../src/withdrawals/kept-withdrawals.ts'
import { command } from './command.ts'
import { withDatabase } from './started-cms.ts'

/** Where a backup was restored, and what the command would say. */
export interface RestoredPlace {
  readonly url: string
  readonly data: string
  readonly restored: Restored
}

/**
 * A backup in two places, one after the other: the files that outlive it are those of this data folder first, then
 * those that the first place left.
 */
export async function restoredTwice(
  order: { readonly folder: string; readonly backupKey: string },
  dataFolder: string,
  room: string,
): Promise<RestoredPlace[]> {
  const places: RestoredPlace[] = []
  for (const name of ['first', 'second']) {
    const [url, data, left] = [
      await ownDatabase(),
      path.join(room, name),
      places[0]?.data ?? dataFolder,
    ]
    await mkdir(data)
    await copyFile(tombstoneFile(left), tombstoneFile(data))
    await copyFile(withdrawalFile(left), withdrawalFile(data))
    const place = { ...order, databaseUrl: url, dataFolder: data, progress: () => undefined }
    places.push({ url, data, restored: await restoreBackup(place, neverMigrated) })
  }
  return places
}

/** What the file of a data folder names as erased, each once. */
export async function buriedIn(data: string): Promise<string[]> {
  const named = (await tombstonesIn(data)).map(({ kind, subject }) => `${kind} ${subject}`)
  return [...new Set(named)].sort()
}

/** Erases again there what the file of its data folder names. */
export async function eraseOnceMore(url: string, data: string): Promise<void> {
  await withDatabase(url, async (client) => {
    await client.query('BEGIN')
    await reapplyErasures(drizzle({ client }), await tombstonesIn(data))
    await client.query('COMMIT')
  })
}

/** What a restoring is given where the database is migrated, or nothing of it is to be touched. */
export function neverMigrated(): Promise<never> {
  return Promise.reject(new Error('nothing was to be touched'))
}

/** The other: an empty database takes all steps. */
export async function migrated(databaseUrl: string): Promise<void> {
  await command('migrate.ts', [], { DATABASE_URL: databaseUrl })
}
