import { sql } from '@payloadcms/db-postgres/drizzle'
import { correctionDays, done, refused, type Problem, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'
import { isFrozenToday, ownPatient } from '../../collections/patients/own-patient.ts'
import { ownResponse } from '../../collections/questionnaire-responses/own-response.ts'
import { versionOf } from '../../collections/questionnaire-versions/read-version.ts'
import { relatedId } from '../../collections/related-id.ts'
import type { CorrectionRequest } from '../../generated/payload-types.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { standingProblems } from '../standing-problems.ts'
import { transactionOf } from '../transaction-of.ts'

/** What a wish about answers is about: one response that the member handed in, and may still have put right. */
export async function answersToCorrect(
  req: PayloadRequest,
  id: string,
): Promise<Result<Pick<CorrectionRequest, 'patient' | 'response' | 'questionnaire'>>> {
  const response = await ownResponse(id, req)
  const patient = response && (await ownPatient(relatedId(response.patient), req))
  if (!response || !patient) return refused({ code: 'not-found', at: 'response' })
  if (response.status === 'in-progress') return refused({ code: 'not-waiting' })
  const version = await versionOf(relatedId(response.version), req)
  const problems = await standingProblems(patient, version, req)
  if (problems.length > 0) return refused(...problems)
  const { questionnaire } = version
  return done({ patient: patient.id, response: response.id, questionnaire })
}

/** Why a response has no room for one more wish: one waits for an answer, or is being carried out. */
export async function underway(req: PayloadRequest, response: string): Promise<Problem | null> {
  const { rows } = await transactionOf(req).execute(sql`
    SELECT coalesce(correct_until > now(), false) AS open FROM questionnaire_responses
    WHERE id = ${response} FOR UPDATE`)
  const { totalDocs } = await req.payload.count({
    collection: 'correction-requests',
    where: { response: { equals: response }, state: { equals: 'asked' } },
    overrideAccess: true, // about a response of theirs
    req,
  })
  return rows[0]?.['open'] === true || totalDocs > 0 ? { code: 'correction-underway' } : null
}

/**
 * Lets the owner correct the answers of one wish, once, for 14 days. Whoever decides sees none of them: they are
 * copied within the database, and what was handed in stays and counts until it is handed in again.
 */
export async function grant(req: PayloadRequest, id: string): Promise<Result<object>> {
  const until = new Date(Date.now() + correctionDays * 24 * 3_600_000).toISOString()
  const { docs } = await req.payload.update({
    collection: 'correction-requests',
    where: { id: { equals: id }, state: { equals: 'asked' }, response: { exists: true } },
    data: { state: 'granted', until, answeredAt: new Date().toISOString() },
    depth: 0,
    overrideAccess: true, // the door has asked for the role; Payload's own is shut
    req,
  })
  const [wish] = docs
  if (!wish?.response || !wish.patient) return refused({ code: 'not-found' })
  const patient = await req.payload.findByID({
    collection: 'patients',
    id: relatedId(wish.patient),
    depth: 0,
    overrideAccess: true, // validators read patients
    req,
  })
  if (patient.closed === true || relatedId(patient.owner) !== relatedId(wish.owner))
    return refused({ code: 'not-found' })
  if (isFrozenToday(patient)) return refused({ code: 'frozen' })
  await transactionOf(req).execute(sql`
    UPDATE questionnaire_responses
    SET correct_until = ${until}::timestamptz, correction = answers, page = NULL,
      revision = revision + 1, updated_at = now()
    WHERE id = ${relatedId(wish.response)} AND status <> 'in-progress'`)
  const [owner, person] = [relatedId(wish.owner), patient.id]
  await recordAudit(req, { action: 'correction.granted', subject: wish.id, person })
  const key = `correction-granted:${wish.id}`
  await queueMail(req, { key, recipient: owner, template: 'correction-granted' })
  return done({ id: wish.id })
}
