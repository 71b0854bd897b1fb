import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { transactionOf } from '../../endpoints/transaction-of.ts'
import { oneAtATime } from '../../validation/look-at-evidence.ts'

/**
 * Locks whoever looks after a patient, and then the patient, until the transaction ends. Whatever changes a patient
 * locks in this order, so that nobody waits in a ring, and nobody decides on what another has changed meanwhile.
 */
export async function lockPatient(req: PayloadRequest, id: string): Promise<void> {
  const transaction = transactionOf(req)
  const { rows } = await transaction.execute(
    sql`SELECT owner_id AS owner FROM patients WHERE id = ${id}`,
  )
  if (rows[0]) await oneAtATime(req, String(rows[0]['owner']))
  await transaction.execute(sql`SELECT FROM patients WHERE id = ${id} FOR NO KEY UPDATE`)
}

/** Payload writes a row back as it was read, whole: it is read under the lock, or what came between would be undone. */
export const lockFirst: CollectionBeforeOperationHook = async ({ args, req }) => {
  // Of a reading, Payload takes `data` out of the address; what changes is within a transaction.
  const isChange = 'data' in args && args.data !== undefined && req.transactionID !== undefined
  if (isChange && 'id' in args && typeof args.id === 'string') await lockPatient(req, args.id)
  return args
}
