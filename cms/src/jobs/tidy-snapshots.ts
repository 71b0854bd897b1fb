import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'

import { withReleaseLock } from './release-lock.ts'
import type { WorkContext } from './work-context.ts'

/**
 * Removes answers that were sealed for charts by a worker that died before it could release any or throw them away,
 * and whose job nobody took up again: answers are kept no longer than they serve. Those of requests are let be.
 */
export async function tidySnapshots({ req, settings }: WorkContext): Promise<void> {
  const folder = path.resolve(settings.DATA_DIR, 'snapshots')
  await mkdir(folder, { recursive: true })
  // Whoever is about to release from one waits, and seals anew what was removed.
  await withReleaseLock(settings.DATABASE_URL, async () => {
    const { rows } = await req.payload.db.drizzle.execute(sql`SELECT name FROM snapshots`)
    const known = new Set(rows.map(({ name }) => String(name)))
    for (const name of await readdir(folder))
      if (name.startsWith('charts-') && !known.has(name)) await removeIfOld(path.join(folder, name))
  })
}

async function removeIfOld(snapshot: string): Promise<void> {
  if ((await stat(snapshot)).mtimeMs > Date.now() - longerThanAnyJob) return
  await rm(snapshot, { recursive: true, force: true })
}

/** A job runs for an hour at most; one that is taken up later seals anew. */
const longerThanAnyJob = 2 * 3_600_000
