import { sql } from '@payloadcms/db-postgres/drizzle'
import { done } from '@share4rare/schemas'

import { destroyFile, filesBefore, removeLeftover } from '../documents/document-files.ts'
import { forgetKey } from '../documents/forget-key.ts'
import { inTransaction } from '../endpoints/endpoint.ts'
import type { WorkContext } from './work-context.ts'

/** Destroys images of identities whose time is over, and files that no row knows. */
export async function tidyDocuments(context: WorkContext): Promise<void> {
  await destroyIdentities(context)
  await sweepFiles(context)
}

/**
 * Thirty days after the first decision that an image served, whatever became of the patient since, the line stays and
 * the image goes, once nobody of its owner waits to be looked at. Who was asked for more then sends another.
 */
async function destroyIdentities({ req, settings }: WorkContext): Promise<void> {
  const { rows } = await req.payload.db.drizzle.execute(sql`
    SELECT document.id, document.patient_id AS patient FROM documents document
    WHERE document.kind = 'identity' AND document.state = 'accepted'
      AND NOT EXISTS (SELECT FROM patients waiting
        WHERE waiting.owner_id = document.owner_id AND waiting.validation = 'submitted')
      AND EXISTS (SELECT FROM validations event WHERE event.owner_id = document.owner_id
        AND event.event IN ('validated', 'refused', 'feedback') AND event.at >= document.sent_at
        AND event.at < now() - interval '30 days')`)
  for (const row of rows) {
    const document = { id: String(row['id']), patient: String(row['patient']) }
    await inTransaction(req, async () => {
      await forgetKey(req, document, 'time-is-up')
      return done(null)
    })
    await destroyFile(settings.DATA_DIR, document.id)
  }
}

/** An upload has its row long before; an hour leaves it all the time it needs. */
const hour = 3_600_000

async function sweepFiles({ req, settings }: WorkContext): Promise<void> {
  const old = await filesBefore(settings.DATA_DIR, new Date(Date.now() - hour))
  const { rows } = await req.payload.db.drizzle.execute(
    sql`SELECT id FROM documents WHERE key IS NOT NULL`,
  )
  const known = new Set(rows.map(({ id }) => `${String(id)}.age`))
  for (const name of old.filter((each) => !known.has(each)))
    await removeLeftover(settings.DATA_DIR, name)
}
