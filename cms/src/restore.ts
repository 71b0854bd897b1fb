import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'

import { BackupRefusal } from './backup/backup-refusal.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import { restoredSentences } from './backup/restored-sentences.ts'
import { runStorageCommand } from './backup/run-storage-command.ts'

/** `npm run restore -- folder`: puts a backup into an empty database and an empty data folder. */
await runStorageCommand(async (order) => {
  const [folder] = parseArgs({ allowPositionals: true }).positionals
  if (folder === undefined) throw new BackupRefusal('Usage: npm run restore -- folder')
  const restored = await restoreBackup({ ...order, folder }, migrate)
  return { code: restored.audit.holds ? 0 : 1, sentences: restoredSentences(restored) }
})

/** In a process of its own: Payload reads its settings as it is loaded, and they are needed only here. */
async function migrate(): Promise<void> {
  const file = fileURLToPath(new URL('migrate.ts', import.meta.url))
  try {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', file], {
      cwd: path.dirname(file),
    })
  } catch (cause) {
    throw new BackupRefusal('The empty database could not be migrated: npm run migrate says why.', {
      cause,
    })
  }
}
