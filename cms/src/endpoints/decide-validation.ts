import {
  checksFor,
  decideValidationSchema,
  done,
  mayDecide,
  missingKinds,
  refused,
  validationAfter,
  type DecideValidation,
  type Problem,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { validators } from '../access/staff.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { relatedId } from '../collections/related-id.ts'
import type { Patient, Validation } from '../generated/payload-types.ts'
import { askForJob } from '../jobs/ask-for-job.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { evidenceOf } from '../validation/evidence-of.ts'
import { keepStanding } from '../validation/keep-standing.ts'
import { oneAtATime } from '../validation/look-at-evidence.ts'
import { standingOf } from '../validation/standing-of.ts'
import { keepWithdrawalsNow } from '../withdrawals/kept-withdrawals.ts'
import { bodyOf, endpoint, idOf, inTransaction } from './endpoint.ts'
import { keepGuardianship } from './patients/decide-guardianship.ts'

/** `POST /patients/:id/decide`: a validator validates, asks again by feedback, or refuses with a reason: on what they saw. */
export const decideValidation = endpoint('post', '/:id/decide', async (req) => {
  if (!validators({ req })) return refused({ code: 'not-permitted' })
  const body = await bodyOf(req, decideValidationSchema)
  if (!body.ok) return body
  const decided = await decideOn(req, idOf(req), body.value)
  if (!decided.ok) return decided
  if (body.value.decision !== 'validated') await keepWithdrawalsNow(req) // a ward's guardianship may have ended
  await askForJob(req, { kind: 'send-mails', subject: 'all' })
  return decided
})

async function decideOn(
  req: PayloadRequest,
  id: string,
  decision: DecideValidation,
): Promise<Result<null>> {
  const found = await patientFor(req, id)
  if (!found) return refused({ code: 'not-found' })
  return inTransaction(req, async () => {
    await oneAtATime(req, relatedId(found.owner))
    const patient = (await patientFor(req, id)) ?? found
    const before = await standingOf(patient, req)
    if (!isAsSeen(patient, decision)) return refused({ code: 'stale-revision' })
    if (!mayDecide(before.state, decision.decision)) return refused({ code: 'not-waiting' })
    const missing =
      decision.decision === 'validated' ? await missingFor(req, patient, decision) : null
    if (missing) return refused(missing)
    const after = validationAfter(before, { what: decision.decision, at: new Date() })
    const event = await keepStanding(req, patient, {
      before,
      after,
      details: detailsOf(req, decision),
    })
    if (patient.relationship === 'ward')
      await keepGuardianship(req, id, decision.decision === 'validated' ? 'approved' : 'asked')
    await tell(req, patient, { event: event ?? id, decision: decision.decision })
    return done(null)
  })
}

/** What is missing for somebody to be validated, or null: a document, or a tick. */
async function missingFor(
  req: PayloadRequest,
  patient: Patient,
  { checks }: Pick<DecideValidation, 'checks'>,
): Promise<Problem | null> {
  if (missingKinds(await evidenceOf(patient, req)).length > 0) return { code: 'documents-missing' }
  const isAllTicked = checksFor(patient).every((check) => checks.includes(check))
  return isAllTicked ? null : { code: 'input-invalid', at: 'checks' }
}

/** A page that was opened before a colleague decided, or the owner changed something, decides nothing. */
function isAsSeen({ validation, updatedAt }: Patient, { seen }: DecideValidation): boolean {
  return validation === seen.state && new Date(updatedAt).getTime() === new Date(seen.at).getTime()
}

async function patientFor(req: PayloadRequest, id: string): Promise<Patient | null> {
  return req.payload.findByID({
    collection: 'patients',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
}

function detailsOf(
  req: PayloadRequest,
  decision: DecideValidation,
): Partial<Pick<Validation, 'by' | 'template' | 'words' | 'checks'>> {
  return {
    ...(req.user?.collection === 'staff' && { by: req.user.id }),
    ...(decision.decision === 'feedback' && { template: decision.template }),
    ...(decision.decision !== 'validated' && { words: decision.words }),
    checks: decision.checks,
  }
}

const mailAbout = {
  validated: 'validation-given',
  feedback: 'validation-feedback',
  refused: 'validation-refused',
} as const

async function tell(
  req: PayloadRequest,
  { id, owner }: Patient,
  { event, decision }: { event: string; decision: DecideValidation['decision'] },
): Promise<void> {
  await recordAudit(req, { action: `validation.${decision}`, subject: event, person: id })
  await queueMail(req, {
    key: `validation:${event}`,
    recipient: relatedId(owner),
    template: mailAbout[decision],
  })
}
