import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'
import { z } from 'zod'

import type { Transaction } from '../endpoints/transaction-of.ts'

const linkSchema = z.object({ seq: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) })

type Link = z.infer<typeof linkSchema>

/**
 * Notes the audit's last link outside the database, where a chain can see that its end was cut off. Once the link
 * noted before is gone, or the note cannot be read, it is left as it is: the proof is not written over.
 */
export async function noteLastLink(
  database: Transaction,
  folder: string,
): Promise<'noted' | 'link-gone' | 'unreadable'> {
  const before = await notedLink(folder)
  if (before === 'unreadable') return before
  if (before && (await linkIn(database, sql`WHERE seq = ${before.seq}`))?.hash !== before.hash)
    return 'link-gone'
  const last = await linkIn(database, sql`ORDER BY seq DESC LIMIT 1`)
  if (last && last.hash !== before?.hash) await note(folder, last)
  return 'noted'
}

/** The link that was noted in a data folder, or null; `unreadable` where the note is none: somebody else wrote there. */
export async function notedLink(folder: string): Promise<Link | 'unreadable' | null> {
  const text = await readFile(linkFile(folder), 'utf8').catch(nothingThere)
  return text === null ? null : (linkSchema.safeParse(jsonOf(text)).data ?? 'unreadable')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function linkIn(database: Transaction, where: ReturnType<typeof sql>): Promise<Link | null> {
  const { rows } = await database.execute(
    sql`SELECT seq::float8 AS seq, hash FROM audit_chain ${where}`,
  )
  return rows[0] ? linkSchema.parse(rows[0]) : null
}

async function note(folder: string, link: Link): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(`${linkFile(folder)}.new`, JSON.stringify(link), { mode: 0o600, flush: true })
  await rename(`${linkFile(folder)}.new`, linkFile(folder))
}

/** Where the last link lies outside the database. */
export function linkFile(folder: string): string {
  return path.join(folder, 'audit-link.json')
}

function nothingThere(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
