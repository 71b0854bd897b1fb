import { appendFile, mkdir, open, readFile, type FileHandle } from 'node:fs/promises'
import path from 'node:path'

import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import { environmentSchema } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { traceOf } from '../logging.ts'
import { connectionOf, type Transaction } from '../endpoints/transaction-of.ts'
import {
  guardianshipEndings,
  partnerEndings,
  withdrawalSchema,
  type Withdrawal,
} from './withdrawal.ts'

/** Where withdrawals lie outside the database, so that an older backup of it cannot take them back. */
export function withdrawalFile(folder: string): string {
  return path.join(folder, 'withdrawals.jsonl')
}

/**
 * Copies the withdrawals that the file of this data folder lacks. Whoever calls copies all since the file's last
 * line, also what another process left out; of the file, only its end is read.
 */
export async function keepWithdrawals(database: Transaction, folder: string): Promise<void> {
  const last = await lastLines(withdrawalFile(folder))
  const known = new Set(last.map(({ row }) => row.id))
  const found = await withdrawalsOf(database, beforeEndOf(last))
  await addWithdrawals(
    folder,
    found.filter(({ row }) => !known.has(row.id)),
  )
}

/** The same at once, by a door at which something was taken back, when that has been committed. */
export async function keepWithdrawalsNow(req: PayloadRequest): Promise<void> {
  const folder = environmentSchema.shape.DATA_DIR.parse(process.env['DATA_DIR'])
  try {
    await keepWithdrawals(connectionOf(req), folder)
  } catch (error) {
    // It stands already, and the worker copies it within a minute.
    req.payload.logger.error(traceOf(error), 'a withdrawal could not be copied beside the database')
  }
}

/** Adds withdrawals to the file of a data folder; without any, there is a file all the same. */
export async function addWithdrawals(folder: string, added: readonly Withdrawal[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  // The line before may have been cut short: a new line begins.
  const lines = added.map((withdrawal) => `\n${JSON.stringify(withdrawal)}`).join('')
  const text = lines === '' ? '' : `${lines}\n`
  await appendFile(withdrawalFile(folder), text, { mode: 0o600, flush: true })
}

/** Every withdrawal in the file of a data folder; none where there is no file. */
export async function withdrawalsIn(folder: string): Promise<Withdrawal[]> {
  return withdrawalsFrom(
    await readFile(withdrawalFile(folder), 'utf8').catch((error: unknown) => ifMissing(error, '')),
  )
}

/** The withdrawals in the database, the oldest first: those that were written at that moment or later. */
export async function withdrawalsOf(database: Transaction, since: Date): Promise<Withdrawal[]> {
  const moment = sql`${since.toISOString()}::timestamptz`
  const { rows } = await database.execute(sql`
    SELECT 'consents' AS "table", to_jsonb(said) AS row, created_at FROM consents said
    WHERE decision = 'deny' AND created_at >= ${moment}
    UNION ALL
    SELECT 'partner_grants', to_jsonb(ended), created_at FROM partner_grants ended
    WHERE event IN (${listed(partnerEndings)}) AND created_at >= ${moment}
    UNION ALL
    SELECT 'audit', to_jsonb(ended), created_at FROM audit ended
    WHERE created_at >= ${moment} AND (action IN ('patient.received', 'guardianship.declined')
      OR action IN (${listed(guardianshipEndings)})
        AND person IN (SELECT id::text FROM patients WHERE relationship = 'ward'))
    ORDER BY created_at`)
  return rows.map((row) => withdrawalSchema.parse(row))
}

function listed(words: readonly string[]): SQL {
  return sql.join(
    words.map((word) => sql`${word}`),
    sql`, `,
  )
}

/** A row is seen only when its transaction ends, at the latest so long after the moment that it bears. */
const lag = 2 * 60_000

/**
 * From which moment on rows may be missing behind these lines. A line from the future, by a clock that was wrong,
 * hides nothing.
 */
function beforeEndOf(lines: readonly Withdrawal[]): Date {
  const latest = lines.reduce((moment, line) => Math.max(moment, momentOf(line)), 0)
  return new Date(Math.min(latest, Date.now()) - lag)
}

function momentOf({ row }: Withdrawal): number {
  return Date.parse(row.created_at)
}

/** How much of the file's end is read, in bytes, unless very much was taken back at one moment. */
const endBytes = 65_536

/** The last lines of a file, as far back as rows may be missing. */
async function lastLines(file: string): Promise<Withdrawal[]> {
  const handle = await open(file).catch((error: unknown) => ifMissing(error, null))
  if (!handle) return []
  try {
    const { size } = await handle.stat()
    for (let length = endBytes; ; length *= 2) {
      const lines = withdrawalsFrom(await textFrom(handle, Math.max(0, size - length), size))
      const [first] = lines
      const reaches = first !== undefined && momentOf(first) < beforeEndOf(lines).getTime()
      if (reaches || length >= size) return lines
    }
  } finally {
    await handle.close()
  }
}

async function textFrom(handle: FileHandle, start: number, end: number): Promise<string> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start)
  return buffer.toString('utf8', 0, bytesRead)
}

/** The withdrawals in such a file's text. A line that was cut short is still in the table, and copied anew. */
function withdrawalsFrom(text: string): Withdrawal[] {
  return text.split('\n').flatMap((line) => {
    const parsed = withdrawalSchema.safeParse(jsonOf(line))
    return parsed.success ? [parsed.data] : []
  })
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function ifMissing<Value>(error: unknown, value: Value): Value {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value
  throw error
}
