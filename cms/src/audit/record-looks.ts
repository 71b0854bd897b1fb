import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterReadHook, PayloadRequest, TypeWithID } from 'payload'

import { connectionOf } from '../endpoints/transaction-of.ts'
import { recordAudit, type AuditEntry } from './record-audit.ts'

/**
 * Writes down that somebody of the staff saw a person's record, once a day for each of them: its owner reads it under
 * "who looked". A list shows as much as its columns, a page shows all. What doors read for themselves is no look.
 */
export function recordLooks<Document extends TypeWithID>(
  noun: 'patient' | 'member' | 'correction',
  personOf: (doc: Document) => string,
): CollectionAfterReadHook<Document> {
  return async ({ doc, findMany, overrideAccess, req }) => {
    if (overrideAccess === true || req.user?.collection !== 'staff') return doc
    const action = `${noun}.${findMany === true ? 'listed' : 'looked-at'}`
    const look = { action, subject: String(doc.id), person: personOf(doc) }
    if (!(await isKnown(req, look))) await recordAudit(req, look)
    return doc
  }
}

async function isKnown(req: PayloadRequest, { action, subject }: AuditEntry): Promise<boolean> {
  const actor = `staff:${String(req.user?.id)}`
  const { rows } = await connectionOf(req).execute(sql`
    SELECT FROM audit WHERE subject = ${subject} AND action = ${action} AND actor = ${actor}
      AND created_at > now() - interval '1 day' LIMIT 1`)
  return rows.length > 0
}
