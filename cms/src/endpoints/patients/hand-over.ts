import { sql } from '@payloadcms/db-postgres'
import { done, refused, type Problem, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { validators } from '../../access/staff.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { moveToAdult, papersOfGuardian } from '../../collections/patients/move-to-adult.ts'
import { isFrozenToday } from '../../collections/patients/own-patient.ts'
import { relatedId } from '../../collections/related-id.ts'
import { destroyFile } from '../../documents/document-files.ts'
import { documentSettings } from '../../documents/document-settings.ts'
import { forgetKey } from '../../documents/forget-key.ts'
import type { Member, Patient } from '../../generated/payload-types.ts'
import { recordErasure } from '../../erasure/record-erasure.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { lookAtEvidence, oneAtATime } from '../../validation/look-at-evidence.ts'
import { keepWithdrawalsNow } from '../../withdrawals/kept-withdrawals.ts'
import { bodyOf, endpoint, idOf, inTransaction } from '../endpoint.ts'
import { transactionOf } from '../transaction-of.ts'

/** The adult's own account: its address, which is what staff know, or its id. */
const handOverSchema = z.object({ member: z.string().trim().min(1).max(254) })

/**
 * What becomes of each table with an owner beside the patient. What is the patient's goes along; what the guardian
 * said, wished and was told stays theirs. Statements on consent count no more: the adult is asked anew.
 */
export const atHandOver = {
  questionnaire_responses: 'goes along',
  earlier_answers: 'goes along',
  /** But for what proved who the guardian is and that they agreed: that has served its time, and is destroyed. */
  documents: 'goes along',
  consents: 'stays',
  correction_requests: 'stays',
  validations: 'stays',
} as const

/**
 * `POST /patients/:id/hand-over`: who has come of age looks after their own data from now on, and nobody else. Whether
 * they are who they say was looked at for their guardian: now they are asked for a consent and an identity of their own.
 */
export const handOver = endpoint('post', '/:id/hand-over', async (req) => {
  if (!validators({ req })) return refused({ code: 'not-permitted' })
  const body = await bodyOf(req, handOverSchema)
  if (!body.ok) return body
  const adult = await accountOf(req, body.value.member)
  if (adult === null) return refused({ code: 'not-found', at: 'member' })
  const outcome = await inTransaction(req, () => moveTo(req, idOf(req), adult))
  if (!outcome.ok) return outcome
  await keepWithdrawalsNow(req)
  await askForJob(req, { kind: 'send-mails', subject: 'all' })
  const { id, destroyed } = outcome.value
  for (const document of destroyed) await destroyFile(documentSettings().DATA_DIR, document)
  return done({ id })
})

interface HandedOver {
  readonly id: string
  /** The documents whose files are to go, once this stands. */
  readonly destroyed: readonly string[]
}

async function moveTo(req: PayloadRequest, id: string, to: string): Promise<Result<HandedOver>> {
  const transaction = transactionOf(req)
  const before = await patientBy(req, id)
  if (!before) return refused({ code: 'not-found' })
  // Whatever either of them sends or closes at this moment goes before, or waits.
  for (const member of [relatedId(before.owner), to].sort()) await oneAtATime(req, member)
  await transaction.execute(sql`SELECT FROM patients WHERE id = ${id} FOR UPDATE`)
  const [patient, adult] = [await patientBy(req, id), await memberBy(req, to)]
  if (!patient) return refused({ code: 'not-found' })
  const problem = whyNot(patient, adult) ?? (await makeRoom(req, to))
  if (problem) return refused(problem)
  await moveToAdult(transaction, { patient: id, to })
  const destroyed = await destroyPapers(req, id)
  if (patient.validation === 'submitted') await stopClock(req, patient)
  const guardian = relatedId(patient.owner)
  await recordAudit(req, { action: 'patient.handed-over', subject: id, person: id })
  await recordAudit(req, { action: 'patient.received', subject: id, person: to })
  const key = `handed-over:${id}`
  await queueMail(req, { key: `${key}:to`, recipient: to, template: 'handed-over-to-you' })
  await queueMail(req, {
    key: `${key}:from`,
    recipient: guardian,
    template: 'handed-over-from-you',
  })
  await lookAtEvidence(req, to)
  return done({ id, destroyed })
}

/** What the guardian had submitted waits for no answer any more. */
async function stopClock(req: PayloadRequest, { id, owner }: Patient): Promise<void> {
  await req.payload.create({
    collection: 'validations',
    data: {
      event: 'withdrawn',
      at: new Date().toISOString(),
      owner: relatedId(owner),
      patient: id,
    },
    depth: 0,
    overrideAccess: true, // events are added by the platform alone
    req,
  })
}

/** The guardian's own papers: the line stays theirs, and tells what there was; nobody opens the image again. */
async function destroyPapers(req: PayloadRequest, patient: string): Promise<string[]> {
  const { rows } = await transactionOf(req).execute(sql`SELECT id FROM documents
    WHERE patient_id = ${patient} AND key IS NOT NULL AND kind IN (${papersOfGuardian})`)
  const ids = rows.map(({ id }) => String(id))
  for (const id of ids) await forgetKey(req, { id, patient }, 'time-is-up')
  return ids
}

/** Only a child who has come of age, and only to a whole account of somebody who was born on the same day. */
function whyNot(patient: Patient, adult: Member | null): Problem | null {
  if (!isFrozenToday(patient)) return { code: 'not-open' }
  const isWhole = adult?.registration === 'done' && adult.kind !== 'professional'
  const isTheirs = adult?.birthDate?.slice(0, 10) === patient.birthDate.slice(0, 10)
  const isOther = adult !== null && adult.id !== relatedId(patient.owner)
  return isWhole && isTheirs && isOther ? null : { code: 'input-invalid', at: 'member' }
}

/**
 * Nobody is two people: the profile of themselves that a registration made goes where it holds nothing in own words,
 * no symptoms, documents, answers or wishes, and was not received itself. Else its owner has to close it first.
 */
async function makeRoom(req: PayloadRequest, adult: string): Promise<Problem | null> {
  const { rows } = await transactionOf(req).execute(sql`SELECT id FROM patients
    WHERE owner_id = ${adult} AND relationship = 'self' AND NOT coalesce(closed, false) FOR UPDATE`)
  if (!rows[0]) return null
  const own = String(rows[0]['id'])
  const held = await transactionOf(req).execute(sql`
    SELECT FROM questionnaire_responses WHERE patient_id = ${own}
    UNION ALL SELECT FROM documents WHERE patient_id = ${own}
    UNION ALL SELECT FROM correction_requests WHERE patient_id = ${own}
    UNION ALL SELECT FROM patients_symptoms WHERE _parent_id = ${own}
    UNION ALL SELECT FROM own_symptoms WHERE patient_id = ${own}
    UNION ALL SELECT FROM audit WHERE subject = ${own} AND action = 'patient.handed-over'
    UNION ALL SELECT FROM patients WHERE id = ${own} AND
      (disease_in_own_words <> '' OR registry_name <> '')`)
  if (held.rows.length > 0) return { code: 'already-yourself', at: 'member' }
  await recordAudit(req, { action: 'patient.closed-for', subject: own, person: adult })
  await recordErasure(req, { kind: 'patient', id: own, reason: 'decided-by-staff' })
  return null
}

async function patientBy(req: PayloadRequest, id: string): Promise<Patient | null> {
  return req.payload.findByID({
    collection: 'patients',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true, // a validator's, by the door
    req,
  })
}

/** The id of the account that somebody named by its address or its id, or null. */
async function accountOf(req: PayloadRequest, named: string): Promise<string | null> {
  const isId = z.uuid().safeParse(named).success
  const { docs } = await req.payload.find({
    collection: 'members',
    where: isId ? { id: { equals: named } } : { email: { equals: named.toLowerCase() } },
    limit: 1,
    depth: 0,
    overrideAccess: true, // a validator asks, by the door, who may read members
    req,
  })
  return docs[0]?.id ?? null
}

async function memberBy(req: PayloadRequest, id: string): Promise<Member | null> {
  return req.payload.findByID({
    collection: 'members',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true, // the account that the staff named
    req,
  })
}
