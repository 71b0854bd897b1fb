import path from 'node:path'
import { parseArgs } from 'node:util'

import { makeBackup } from './backup/make-backup.ts'
import { runStorageCommand } from './backup/run-storage-command.ts'

/** `npm run backup [-- folder]`: seals the record and its files into a new folder, by default in `DATA_DIR/backups`. */
await runStorageCommand(async (order) => {
  const [named] = parseArgs({ allowPositionals: true }).positionals
  const day = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  const folder = named ?? path.join(order.dataFolder, 'backups', day)
  const { tables, files, audit } = await makeBackup({ ...order, folder })
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return {
    code: 0,
    sentences: [
      `Sealed ${rows} rows of ${tables.length} tables and ${files.length} files into ${path.resolve(folder)}.`,
      audit,
      'Keep it away from this machine, and BACKUP_KEY away from it. The other keys are not in it.',
    ],
  }
})
