import { EnvironmentError, readStorageEnvironment } from '@share4rare/schemas'

import { databaseProblem } from '../database-problem.ts'
import { traceOf } from '../logging.ts'
import { BackupRefusal } from './backup-refusal.ts'
import type { BackupOrder, Progress } from './make-backup.ts'

/** How a command ended, and what it tells the operator. */
interface Ending {
  readonly code: number
  readonly sentences: readonly string[]
}

/** Runs a command that works with backups: reads the settings, tells what is wrong in sentences, and ends the process. */
export async function runStorageCommand(
  work: (order: Omit<BackupOrder, 'folder'>) => Promise<Ending>,
): Promise<never> {
  try {
    const { code, sentences } = await work(await orderFromSettings())
    process.stdout.write(`${sentences.join('\n')}\n`)
    process.exit(code)
  } catch (error) {
    process.stderr.write(`${sentenceFor(error)}\n`)
    process.exit(1)
  }
}

/** What went wrong. Of anything that nobody foresaw the code alone: the database's messages quote what people wrote. */
function sentenceFor(error: unknown): string {
  if (error instanceof BackupRefusal || error instanceof EnvironmentError) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return `It failed half way, and what was begun was taken back (${code}).\n${JSON.stringify(traceOf(error))}`
}

async function orderFromSettings(): Promise<Omit<BackupOrder, 'folder'>> {
  const { DATABASE_URL, DATA_DIR, BACKUP_KEY } = readStorageEnvironment(process.env)
  if (BACKUP_KEY === undefined) throw new BackupRefusal(noKey)
  const problem = await databaseProblem(DATABASE_URL, () => Promise.resolve(null))
  if (problem) throw new BackupRefusal(problem)
  return { databaseUrl: DATABASE_URL, dataFolder: DATA_DIR, backupKey: BACKUP_KEY, progress: tell }
}

const noKey =
  'Set BACKUP_KEY first: a passphrase such as openssl rand -base64 32 prints, or a key of age. Keep it where neither the database nor its backups are.'

/** A line for every tenth, and for the last. */
const tell: Progress = (what, done, total) => {
  if (done % 10 !== 0 && done !== total) return
  process.stdout.write(`${what}: ${done}${total === null ? '' : ` of ${total}`}\n`)
}
