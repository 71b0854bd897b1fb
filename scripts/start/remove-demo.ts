import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { postgresHome } from '../postgres/postgres-home.ts'
import { Refusal } from '../progress/refusal.mjs'
import type { Settings } from './read-settings.ts'

/** Removes the demo's data: the database that we brought, and what was made from it. */
export function removeDemo({ read, own, accounts }: Settings): void {
  if (!own.database || !read.DEMO)
    throw new Refusal('--reset-demo empties the database that npm start brings, and no other.')
  const notes = ['erasures.jsonl', 'withdrawals.jsonl', 'audit-link.json', 'stamps']
  const made = ['snapshots', 'documents', ...notes].map((name) => join(read.DATA_DIR, name))
  for (const path of [...made, postgresHome(read.DATA_DIR).cluster, accounts])
    rmSync(path, { recursive: true, force: true })
}
