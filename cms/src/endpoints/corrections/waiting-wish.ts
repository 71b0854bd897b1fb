import { sql } from '@payloadcms/db-postgres/drizzle'
import { done, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { lockPatient } from '../../collections/patients/lock-patient.ts'
import type { CorrectionRequest } from '../../generated/payload-types.ts'
import { transactionOf } from '../transaction-of.ts'

/**
 * A wish on which nobody has decided yet. It and its patient stay locked until the transaction ends: who decides at
 * the same moment, or hands the patient over, waits and finds what was decided. The patient first, as hand-overs do.
 */
export async function waitingWish(
  req: PayloadRequest,
  id: string,
): Promise<Result<CorrectionRequest>> {
  const transaction = transactionOf(req)
  const { rows } = await transaction.execute<{ patient: string | null }>(
    sql`SELECT patient_id AS patient FROM correction_requests WHERE id = ${id}`,
  )
  if (rows[0]?.patient) await lockPatient(req, rows[0].patient)
  await transaction.execute(sql`SELECT FROM correction_requests WHERE id = ${id} FOR UPDATE`)
  const wish = await req.payload.findByID({
    collection: 'correction-requests',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true, // the door has asked for the role
    req,
  })
  if (!wish) return refused({ code: 'not-found' })
  return wish.state === 'asked' ? done(wish) : refused({ code: 'not-waiting' })
}
