import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

import { recordFolders } from './backup-manifest.ts'
import { BackupRefusal } from './backup-refusal.ts'
import { recordPaths } from './data-files.ts'
import type { Progress } from './make-backup.ts'
import type { OpenBackup } from './open-backup.ts'

/** The files of a backup, written beside where they belong. */
export interface StagedFiles {
  readonly folder: string
  /** Puts them where they belong. */
  readonly settle: () => Promise<void>
  /** Removes them, wherever they are by now. */
  readonly discard: () => Promise<void>
}

/** Writes a backup's files into a folder of their own in the data folder, whose own files nothing is mixed with. */
export async function stageFiles(
  backup: OpenBackup,
  dataFolder: string,
  progress: Progress,
): Promise<StagedFiles> {
  await refuseFiles(dataFolder)
  const folder = path.join(dataFolder, `restoring-${backup.manifest.id}`)
  await rm(folder, { recursive: true, force: true })
  for (const name of recordFolders)
    await mkdir(path.join(folder, name), { recursive: true, mode: 0o700 })
  const staged = stagedIn(folder, dataFolder)
  try {
    for (const [index, { path: where, file, mode }] of backup.manifest.files.entries()) {
      await mkdir(path.dirname(path.join(folder, where)), { recursive: true, mode: 0o700 })
      await pipeline(
        await backup.read(file),
        createWriteStream(path.join(folder, where), { mode, flags: 'wx', flush: true }),
      )
      progress('files', index + 1, backup.manifest.files.length)
    }
    return staged
  } catch (error) {
    await staged.discard()
    throw error
  }
}

async function refuseFiles(dataFolder: string): Promise<void> {
  const [first] = (await recordPaths(dataFolder)).filter((file) => file.includes('/'))
  if (first !== undefined)
    throw new BackupRefusal(
      `The data folder is not empty: ${path.resolve(dataFolder)} holds documents or snapshots. Let DATA_DIR name another.`,
    )
}

function stagedIn(folder: string, dataFolder: string): StagedFiles {
  const settled: string[] = []
  return {
    folder,
    settle: async () => {
      for (const name of recordFolders) {
        const place = path.join(dataFolder, name)
        await rm(place, { recursive: true, force: true }) // no file is in it
        await rename(path.join(folder, name), place)
        settled.push(place)
      }
    },
    discard: async () => {
      for (const place of [folder, ...settled]) await rm(place, { recursive: true, force: true })
    },
  }
}
