import { access } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

import { openOwnKey } from './backup-key.ts'
import { backupManifestSchema, type BackupManifest } from './backup-manifest.ts'
import { BackupRefusal } from './backup-refusal.ts'
import type { Progress } from './make-backup.ts'
import { opened, sha256OfFile } from './sealed-file.ts'

/** A backup all of whose files are there and as they were made. */
export interface OpenBackup {
  readonly manifest: BackupManifest
  /** What one of its files holds. */
  readonly read: (file: string) => Promise<Readable>
}

/** Opens a backup, and looks at every file before anything is done with one. Refuses a wrong key, a missing or damaged file. */
export async function openBackup(
  folder: string,
  backupKey: string,
  progress: Progress,
): Promise<OpenBackup> {
  const identity = await openOwnKey(folder, backupKey)
  await refuseMissing(folder, 'manifest.age')
  const manifest = await readManifest(path.join(folder, 'manifest.age'), identity)
  const parts = [...manifest.tables, ...manifest.files]
  for (const [index, { file, sha256 }] of parts.entries()) {
    await refuseMissing(folder, file)
    if ((await sha256OfFile(path.join(folder, file))) !== sha256) throw damaged(file)
    progress('hashes', index + 1, parts.length)
  }
  return { manifest, read: (file) => opened(path.join(folder, file), identity) }
}

async function readManifest(file: string, identity: string): Promise<BackupManifest> {
  try {
    return backupManifestSchema.parse(JSON.parse(await text(await opened(file, identity))))
  } catch (cause) {
    throw damaged('manifest.age', cause)
  }
}

async function refuseMissing(folder: string, file: string): Promise<void> {
  await access(path.join(folder, file)).catch((cause: unknown) => {
    throw new BackupRefusal(`The backup is not whole: ${file} is missing. ${another}`, { cause })
  })
}

function damaged(file: string, cause?: unknown): BackupRefusal {
  return new BackupRefusal(`The backup is damaged: ${file} is not as it was made. ${another}`, {
    cause,
  })
}

const another = 'Nothing was touched: take another copy of it, or another backup.'
