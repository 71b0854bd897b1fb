import { sql } from '@payloadcms/db-postgres'
import { done, localeSchema, refused, type Locale, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { memberOf } from '../../access/members.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { lockPatient } from '../../collections/patients/lock-patient.ts'
import { previewErasure } from '../../erasure/preview-erasure.ts'
import { recordErasure } from '../../erasure/record-erasure.ts'
import type { Erasure } from '../../erasure/tombstone.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { inTransaction } from '../endpoint.ts'
import { transactionOf } from '../transaction-of.ts'

type Closing = Omit<Erasure, 'kind'>

/** Closes an account in one transaction, with its last mail. Of two at once, and of a second time, one has an effect. */
export async function closeMember(req: PayloadRequest, closing: Closing): Promise<Result<object>> {
  return closed(req, async () => {
    const account = await openAccount(req, closing.id)
    if (!account) return alreadyClosed(req, 'member', closing.id)
    if (await lacksChoice(req, 'member', closing)) return choiceMissing
    await recordAudit(req, { action: 'member.closed', subject: closing.id, person: closing.id })
    await recordErasure(req, { kind: 'member', ...closing })
    const { email: address, locale } = account
    const key = `account-closed:${closing.id}`
    await queueMail(req, { key, address, locale, template: 'account-closed' })
    return done({ closed: true })
  })
}

/** Closes one patient's profile, and tells its owner. A member may close their own ones alone. */
export async function closePatient(req: PayloadRequest, closing: Closing): Promise<Result<object>> {
  return closed(req, async () => {
    await lockPatient(req, closing.id)
    const owner = await openPatientsOwner(req, closing.id)
    const member = memberOf(req)
    const isTheirs = owner !== null && (member === null || member.id === owner)
    if (!isTheirs) return alreadyClosed(req, 'patient', closing.id)
    if (await lacksChoice(req, 'patient', closing)) return choiceMissing
    await recordAudit(req, { action: 'patient.closed', subject: closing.id, person: closing.id })
    // Of who is erased nobody reads the lines any more: the owner finds this one.
    if (member === null)
      await recordAudit(req, { action: 'patient.closed-for', subject: closing.id, person: owner })
    await recordErasure(req, { kind: 'patient', ...closing })
    const key = `patient-closed:${closing.id}`
    await queueMail(req, { key, recipient: owner, template: 'patient-closed' })
    return done({ closed: true })
  })
}

const choiceMissing = refused({ code: 'input-invalid', at: 'answers' })

/** Whether answers were handed in, on another device it may be, since their owner was told that there are none. */
async function lacksChoice(
  req: PayloadRequest,
  kind: 'member' | 'patient',
  { id, answersStay }: Closing,
): Promise<boolean> {
  if (memberOf(req) === null || answersStay !== undefined) return false
  const lines = await previewErasure(transactionOf(req), kind, id)
  return lines.some(({ fate }) => fate === 'chosen')
}

async function closed(
  req: PayloadRequest,
  work: () => Promise<Result<object>>,
): Promise<Result<object>> {
  const outcome = await inTransaction(req, work)
  if (!outcome.ok) return outcome
  await askForJob(req, { kind: 'keep-erasures', subject: 'all' })
  await askForJob(req, { kind: 'send-mails', subject: 'all' })
  return outcome
}

const accountSchema = z.object({ email: z.string(), locale: localeSchema })

/** The address of an account that is open; whoever else closes it at this moment goes first. */
async function openAccount(
  req: PayloadRequest,
  id: string,
): Promise<{ email: string; locale: Locale } | null> {
  const { rows } = await transactionOf(req).execute(sql`
    SELECT email, locale FROM members WHERE id = ${id}
      AND NOT EXISTS (SELECT FROM erasures WHERE kind = 'member' AND subject = ${id}) FOR UPDATE`)
  const [row] = rows
  return row && !String(row['email']).endsWith('@erased.invalid') ? accountSchema.parse(row) : null
}

async function openPatientsOwner(req: PayloadRequest, id: string): Promise<string | null> {
  const { rows } = await transactionOf(req).execute(
    sql`SELECT owner_id AS owner FROM patients WHERE id = ${id} AND NOT coalesce(closed, false) FOR UPDATE`,
  )
  return rows[0] ? String(rows[0]['owner']) : null
}

/** Done before, by the same person or by staff: then it is done. Anything else is not there. */
async function alreadyClosed(
  req: PayloadRequest,
  kind: 'member' | 'patient',
  subject: string,
): Promise<Result<object>> {
  const member = memberOf(req)
  const { rows } = await transactionOf(req).execute(sql`
    SELECT FROM audit WHERE action = ${`${kind}.closed`} AND subject = ${subject}
      AND (${member === null} OR actor = ${`members:${member?.id ?? ''}`}) LIMIT 1`)
  return rows.length > 0 ? done({ closed: true }) : refused({ code: 'not-found' })
}
