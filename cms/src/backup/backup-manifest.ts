import path from 'node:path'

import { z } from 'zod'

const sealed = { file: z.string().regex(/^\d{5,}\.age$/), sha256: z.hex().length(64) }

/** What a backup holds: each table and each file, with the hash of what they are sealed in. */
export const backupManifestSchema = z.object({
  format: z.literal('share4rare-backup-1'),
  id: z.uuid(),
  madeAt: z.iso.datetime(),
  version: z.string(),
  /** The steps that its database had taken, in order. */
  migrations: z.array(z.string()),
  /** The audit as it was: its number of lines and last link, or why it did not hold. */
  audit: z.string(),
  /** Which vocabulary was in force: it is in no backup, for it is made from public files. */
  vocabulary: z.string().optional(),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()).min(1),
      rows: z.int().nonnegative(),
      ...sealed,
    }),
  ),
  /** Files of the data folder: where in it, and who may open them. */
  files: z.array(
    z.object({ path: z.string().refine(isBelow), mode: z.int().nonnegative(), ...sealed }),
  ),
})

export type BackupManifest = Readonly<z.infer<typeof backupManifestSchema>>

/** The folders of the data folder that belong to the record; the keys lie elsewhere, and are not backed up. */
export const recordFolders = ['documents', 'snapshots'] as const

/** Beside them, what an older backup must not take back: the files of tombstones and of withdrawals. */
export const outlivingPaths = ['erasures.jsonl', 'withdrawals.jsonl'] as const

/** Whoever can seal may have written the manifest: nothing is put outside these folders. */
function isBelow(file: string): boolean {
  if (outlivingPaths.some((each) => each === file)) return true
  const isPlain = file === path.posix.normalize(file) && !path.isAbsolute(file)
  return isPlain && recordFolders.some((folder) => file.startsWith(`${folder}/`))
}
