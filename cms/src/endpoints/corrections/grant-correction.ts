import { sql } from '@payloadcms/db-postgres/drizzle'
import { correctionDays, done, refused, type Problem, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'
import { isFrozenToday } from '../../collections/patients/own-patient.ts'
import { relatedId, relatedIdOrNull } from '../../collections/related-id.ts'
import type { CorrectionRequest } from '../../generated/payload-types.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { transactionOf } from '../transaction-of.ts'
import { waitingWish } from './waiting-wish.ts'

/**
 * Lets the owner correct the answers of one wish, once, for 14 days. Whoever decides sees none of them: they are
 * copied within the database, and what was handed in stays and counts until it is handed in again.
 */
export async function grantCorrection(req: PayloadRequest, id: string): Promise<Result<object>> {
  const waiting = await waitingWish(req, id)
  if (!waiting.ok) return waiting
  const wish = waiting.value
  const problem = await whyNot(req, wish)
  if (problem) return refused(problem)
  const until = new Date(Date.now() + correctionDays * 24 * 3_600_000).toISOString()
  if (!(await openAnswers(req, wish, until))) return refused({ code: 'correction-underway' })
  await req.payload.update({
    collection: 'correction-requests',
    id,
    data: { state: 'granted', until, answeredAt: new Date().toISOString() },
    depth: 0,
    overrideAccess: true, // the door has asked for the role; Payload's own is shut
    req,
  })
  const [recipient, person] = [relatedId(wish.owner), relatedId(wish.patient ?? wish.owner)]
  await recordAudit(req, { action: 'correction.granted', subject: id, person })
  const key = `correction-granted:${id}`
  await queueMail(req, { key, recipient, template: 'correction-granted' })
  return done({ id })
}

/** Only who looks after the patient now has something to correct. */
async function whyNot(req: PayloadRequest, wish: CorrectionRequest): Promise<Problem | null> {
  const patient = relatedIdOrNull(wish.patient)
  if (!wish.response || patient === null) return { code: 'not-found' }
  const about = await req.payload.findByID({
    collection: 'patients',
    id: patient,
    depth: 0,
    overrideAccess: true, // validators read patients
    req,
  })
  if (about.closed === true || relatedId(about.owner) !== relatedId(wish.owner))
    return { code: 'not-found' }
  return isFrozenToday(about) ? { code: 'frozen' } : null
}

/** Whether the answers are open now. Where they were before, what was corrected by now is left alone. */
async function openAnswers(
  req: PayloadRequest,
  { owner, response }: CorrectionRequest,
  until: string,
): Promise<boolean> {
  const { rows } = await transactionOf(req).execute(sql`
    UPDATE questionnaire_responses
    SET correct_until = ${until}::timestamptz, correction = answers, page = NULL,
      revision = revision + 1, updated_at = now()
    WHERE id = ${relatedIdOrNull(response)} AND owner_id = ${relatedId(owner)}
      AND status <> 'in-progress' AND coalesce(correct_until <= now(), true) RETURNING id`)
  return rows.length > 0
}
