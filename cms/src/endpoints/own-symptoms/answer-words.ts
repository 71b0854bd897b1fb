import { sql } from '@payloadcms/db-postgres/drizzle'
import { done, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'
import { lockPatient } from '../../collections/patients/lock-patient.ts'
import type { OwnSymptom } from '../../generated/payload-types.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { idOf, inTransaction } from '../endpoint.ts'
import { transactionOf } from '../transaction-of.ts'

/** What a curator makes of words that wait. */
export type CuratorsAnswer = Pick<OwnSymptom, 'state' | 'hpoId' | 'label' | 'answer'>

/** Keeps a curator's answer to the words that the path names, once, and lets the person know that there is one. */
export async function answerWords(
  req: PayloadRequest,
  answer: CuratorsAnswer,
): Promise<Result<object>> {
  const id = idOf(req)
  return inTransaction(req, async () => {
    const owner = await lockedOwner(req, id)
    const row = await wordsFor(req)
    if (!row || owner === null) return refused({ code: 'not-found' })
    if (row.state !== 'waiting') return refused({ code: 'not-waiting' })
    await req.payload.update({
      collection: 'own-symptoms',
      id,
      data: answer,
      depth: 0,
      overrideAccess: true, // the door has asked for the role; Payload's own is shut
      req,
    })
    // Of whom they are stands in no line: whoever reads the audit reads the words as well.
    await recordAudit(req, { action: 'own-words.answered', subject: id })
    await tell(req, owner)
    return done({ id })
  })
}

/** The words that the path names, as curators read them. */
export async function wordsFor(req: PayloadRequest): Promise<OwnSymptom | null> {
  return req.payload.findByID({
    collection: 'own-symptoms',
    id: idOf(req),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
}

/** Whoever looks after the patient, who stays locked with the words until the transaction ends. */
async function lockedOwner(req: PayloadRequest, id: string): Promise<string | null> {
  const transaction = transactionOf(req)
  const { rows } = await transaction.execute(sql`
    SELECT patient_id AS patient, owner_id AS owner FROM own_symptoms
    JOIN patients ON patients.id = patient_id WHERE own_symptoms.id = ${id}`)
  if (!rows[0]) return null
  await lockPatient(req, String(rows[0]['patient']))
  const { rows: still } = await transaction.execute(
    sql`SELECT FROM own_symptoms WHERE id = ${id} FOR UPDATE`,
  )
  return still[0] ? String(rows[0]['owner']) : null
}

/**
 * One mail for all that is answered within an hour, when that hour is over: whoever answers and sees the outbox cannot
 * tell by the minute whose words they were.
 */
async function tell(req: PayloadRequest, owner: string): Promise<void> {
  const hour = 3_600_000
  const dueAt = new Date(Math.ceil(Date.now() / hour) * hour).toISOString()
  const key = `own-words-answered:${owner}:${dueAt}`
  await queueMail(req, { key, recipient: owner, template: 'own-words-answered', dueAt })
}
