import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeChangeHook } from 'payload'
import { z } from 'zod'

import { transactionOf } from '../endpoints/transaction-of.ts'

/**
 * Whoever changes an account writes its sessions back as they are now, not as they were when it was read: one that ended
 * meanwhile would live again, and one that began would be lost. The account is locked until then, see open-session.ts.
 */
export const leaveSessionsAlone: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update') return data as unknown
  const { id } = accountSchema.parse(originalDoc)
  const connection = transactionOf(req)
  const [accounts, table] = [collection.slug, `${collection.slug}_sessions`]
  await connection.execute(
    sql`SELECT id FROM ${sql.identifier(accounts)} WHERE id = ${id} FOR UPDATE`,
  )
  const { rows: sessions } = await connection.execute(sql`
    SELECT id, created_at AS "createdAt", expires_at AS "expiresAt"
    FROM ${sql.identifier(table)} WHERE _parent_id = ${id} ORDER BY _order`)
  return { ...data, sessions }
}

const accountSchema = z.object({ id: z.string() })
