import { sql } from '@payloadcms/db-postgres'
import {
  done,
  fewestLetters,
  guardianshipProof,
  guardianshipSeenSchema,
  mostLetters,
  refused,
  type Guardianship,
  type GuardianshipSeen,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { validators } from '../../access/staff.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { relatedId } from '../../collections/related-id.ts'
import type { Patient } from '../../generated/payload-types.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { oneAtATime } from '../../validation/look-at-evidence.ts'
import { keepWithdrawalsNow } from '../../withdrawals/kept-withdrawals.ts'
import { bodyOf, endpoint, idOf, inTransaction } from '../endpoint.ts'
import { transactionOf } from '../transaction-of.ts'

const approveSchema = z.object({ seen: guardianshipSeenSchema })
const declineSchema = approveSchema.extend({
  words: z.string().trim().min(fewestLetters).max(mostLetters),
})

/** What a validator says of the proof about somebody who was registered as a child. */
type Verdict = { readonly seen: GuardianshipSeen } & (
  { readonly state: 'approved' } | { readonly state: 'declined'; readonly words: string }
)

/** `POST /patients/:id/approve-guardianship`: it goes on when the child is 18, or the freeze ends now. */
const approve = endpoint('post', '/:id/approve-guardianship', async (req) => {
  if (!validators({ req })) return refused({ code: 'not-permitted' })
  const body = await bodyOf(req, approveSchema)
  return body.ok ? decideOn(req, { state: 'approved', ...body.value }) : body
})

/** `POST /patients/:id/decline-guardianship`: with words that the guardian reads. An approval ends by it as well. */
const decline = endpoint('post', '/:id/decline-guardianship', async (req) => {
  if (!validators({ req })) return refused({ code: 'not-permitted' })
  const body = await bodyOf(req, declineSchema)
  return body.ok ? decideOn(req, { state: 'declined', ...body.value }) : body
})

/** The doors by which staff decide whether a child's guardian stays one. Of an adult, the validation decides. */
export const guardianshipDoors = [approve, decline]

async function decideOn(req: PayloadRequest, verdict: Verdict): Promise<Result<object>> {
  const decided = await inTransaction(req, () => decide(req, verdict))
  if (!decided.ok) return decided
  if (verdict.state === 'declined') await keepWithdrawalsNow(req)
  await askForJob(req, { kind: 'send-mails', subject: 'all' })
  return decided
}

async function decide(req: PayloadRequest, verdict: Verdict): Promise<Result<object>> {
  const found = await patientFor(req)
  if (!found) return refused({ code: 'not-found' })
  await oneAtATime(req, relatedId(found.owner))
  const patient = (await patientFor(req)) ?? found
  if (!isAsSeen(patient, verdict)) return refused({ code: 'stale-revision' })
  const isOpen = verdict.state === 'approved' ? ['asked'] : ['asked', 'approved']
  if (patient.relationship !== 'child' || !isOpen.includes(patient.guardianship ?? 'none'))
    return refused({ code: 'not-waiting' })
  if (verdict.state === 'approved' && !(await hasProof(patient, req)))
    return refused({ code: 'documents-missing' })
  await keepGuardianship(req, patient.id, verdict.state)
  await tell(req, patient, verdict)
  return done({ id: patient.id })
}

/** A page that was opened before a colleague decided, or the owner changed something, decides nothing. */
function isAsSeen({ guardianship, updatedAt }: Patient, { seen }: Verdict): boolean {
  const isSame = (guardianship ?? null) === seen.state
  return isSame && new Date(updatedAt).getTime() === new Date(seen.at).getTime()
}

/** Notes how a guardianship stands, past the hooks that refuse every change of who has come of age. */
export async function keepGuardianship(
  req: PayloadRequest,
  patient: string,
  state: Guardianship,
): Promise<void> {
  await transactionOf(req).execute(
    sql`UPDATE patients SET guardianship = ${state}, updated_at = now() WHERE id = ${patient}`,
  )
}

async function tell(req: PayloadRequest, patient: Patient, verdict: Verdict): Promise<void> {
  const event = `guardianship-${verdict.state}` as const
  const owner = relatedId(patient.owner)
  const { id } = await req.payload.create({
    collection: 'validations',
    data: {
      ...{ owner, patient: patient.id, event, at: new Date().toISOString() },
      ...(req.user?.collection === 'staff' && { by: req.user.id }),
      ...(verdict.state === 'declined' && { words: verdict.words }),
    },
    depth: 0,
    overrideAccess: true, // events are added by the platform alone
    req,
  })
  await recordAudit(req, {
    action: `guardianship.${verdict.state}`,
    subject: id,
    person: patient.id,
  })
  await queueMail(req, {
    key: `guardianship:${id}`,
    recipient: owner,
    template: 'guardianship-answered',
  })
}

async function hasProof({ id }: Patient, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'documents',
    where: {
      patient: { equals: id },
      kind: { equals: guardianshipProof },
      state: { equals: 'accepted' },
    },
    overrideAccess: false,
    req,
  })
  return totalDocs > 0
}

async function patientFor(req: PayloadRequest): Promise<Patient | null> {
  return req.payload.findByID({
    collection: 'patients',
    id: idOf(req),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
}
