import { appendFile, mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres'

import type { Transaction } from '../endpoints/transaction-of.ts'
import { tombstoneSchema, type ErasureKind, type Tombstone } from './tombstone.ts'

/** Where tombstones lie outside the database, so that an older backup of it cannot take them back. */
export function tombstoneFile(folder: string): string {
  return path.join(folder, 'erasures.jsonl')
}

/**
 * Removes the files of erased documents, and copies the tombstones that the file of this data folder lacks, or tells
 * older things of: of two lines about one, the later counts.
 * Called once an erasure has been committed, and by the worker, for a process that died in between.
 */
export async function keepTombstones(database: Transaction, folder: string): Promise<void> {
  await addTombstones(folder, await newIn(folder, await tombstonesOf(database)))
}

/** Of these tombstones, those that the file of a data folder does not know as they are. */
export async function newIn(
  folder: string,
  tombstones: readonly Tombstone[],
): Promise<readonly Tombstone[]> {
  const known = new Map((await tombstonesIn(folder)).map((each) => [each.id, each]))
  return tombstones.filter((each) => JSON.stringify(known.get(each.id)) !== JSON.stringify(each))
}

/**
 * Adds these tombstones to the file of a data folder, their documents' files being removed first. Without any, there is
 * a file all the same: a restoring tells by it whether it knows of all.
 */
export async function addTombstones(folder: string, added: readonly Tombstone[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { kind, subject } of added) {
    if (hasFile(kind)) await rm(documentFile(folder, subject), { force: true })
  }
  // The line before may have been cut short: a new line begins.
  const lines = added.map((tombstone) => `\n${JSON.stringify(tombstone)}`).join('')
  const text = lines === '' ? '' : `${lines}\n`
  await appendFile(tombstoneFile(folder), text, { mode: 0o600, flush: true })
}

/** Whether what a tombstone of this kind names had a file of its own. */
export function hasFile(kind: ErasureKind): boolean {
  return kind === 'document' || kind === 'document-file'
}

/** The encrypted file of a document. */
export function documentFile(folder: string, id: string): string {
  return path.join(folder, 'documents', `${id}.age`)
}

/** The tombstones in the file of a data folder; none where there is no file. */
export async function tombstonesIn(folder: string): Promise<Tombstone[]> {
  return tombstonesFrom(await textOf(tombstoneFile(folder)))
}

/** The tombstones in such a file's text. A line that was cut short is still in the table, and copied anew. */
function tombstonesFrom(text: string): Tombstone[] {
  const read = text.split('\n').flatMap((line) => {
    const parsed = tombstoneSchema.safeParse(jsonOf(line))
    return parsed.success ? [parsed.data] : []
  })
  return [...new Map(read.map((tombstone) => [tombstone.id, tombstone])).values()]
}

/** The tombstones in the database, the oldest first; where `since` is given, those of that moment or later. */
export async function tombstonesOf(database: Transaction, since?: Date): Promise<Tombstone[]> {
  const { rows } = await database.execute(sql`
    SELECT id, kind, subject, reason, kept, erased_at AS "erasedAt" FROM erasures
    WHERE erased_at >= ${(since ?? new Date(0)).toISOString()}::timestamptz ORDER BY erased_at, id`)
  return rows.map(({ erasedAt, ...row }) =>
    tombstoneSchema.parse({ ...row, erasedAt: new Date(String(erasedAt)).toISOString() }),
  )
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
