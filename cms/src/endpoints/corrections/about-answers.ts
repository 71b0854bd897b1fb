import { sql } from '@payloadcms/db-postgres/drizzle'
import { done, refused, type Problem, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import {
  isFrozenToday,
  ownPatient,
  type OwnPatient,
} from '../../collections/patients/own-patient.ts'
import { opennessOf } from '../../collections/questionnaire-responses/openness-of.ts'
import { ownResponse } from '../../collections/questionnaire-responses/own-response.ts'
import { relatedId } from '../../collections/related-id.ts'
import type { CorrectionRequest, QuestionnaireResponse } from '../../generated/payload-types.ts'
import { transactionOf } from '../transaction-of.ts'

/**
 * What a wish about answers is about: one response that the member handed in, and may have put right. It stays locked
 * until the transaction ends, so that nobody asks twice at once.
 */
export async function answersToCorrect(
  req: PayloadRequest,
  id: string,
): Promise<Result<Pick<CorrectionRequest, 'patient' | 'response' | 'questionnaire'>>> {
  await transactionOf(req).execute(sql`SELECT FROM questionnaire_responses
    WHERE id = ${id} AND owner_id = ${req.user?.id ?? null} FOR UPDATE`)
  const response = await ownResponse(id, req)
  const patient = response && (await ownPatient(relatedId(response.patient), req))
  if (!response || !patient) return refused({ code: 'not-found', at: 'response' })
  const problem = await whyNoCorrection(req, response, patient)
  if (problem) return refused(problem)
  const questionnaire = relatedId(response.questionnaire)
  return done({ patient: patient.id, response: response.id, questionnaire })
}

/**
 * Why a correction of these answers cannot be asked for now; null where it can. Neither the study nor a consent is
 * looked at: who keeps answers has to put them right, also where nothing new is made of them.
 */
export async function whyNoCorrection(
  req: PayloadRequest,
  response: QuestionnaireResponse,
  patient: OwnPatient,
): Promise<Problem | null> {
  const openness = opennessOf(response)
  if (openness === 'draft') return { code: 'not-waiting' }
  if (isFrozenToday(patient)) return { code: 'frozen' }
  if (openness === 'correction') return { code: 'correction-underway' }
  const { totalDocs } = await req.payload.count({
    collection: 'correction-requests',
    where: {
      response: { equals: response.id },
      owner: { equals: relatedId(response.owner) },
      state: { equals: 'asked' },
    },
    overrideAccess: true, // about a response of theirs
    req,
  })
  return totalDocs > 0 ? { code: 'correction-underway' } : null
}
