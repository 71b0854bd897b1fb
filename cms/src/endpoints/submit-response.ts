import { sql } from '@payloadcms/db-postgres/drizzle'
import {
  answersAsAsked,
  answersSchema,
  asAsked,
  done,
  localeSchema,
  missingAnswers,
  refused,
  submitResponseSchema,
  type Answers,
  type Locale,
  type Problem,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { consentNow } from '../collections/consents/consent-now.ts'
import { isFrozenToday, ownPatient, type OwnPatient } from '../collections/patients/own-patient.ts'
import { ownResponse } from '../collections/questionnaire-responses/own-response.ts'
import { versionOf, type Version } from '../collections/questionnaire-versions/read-version.ts'
import { openStudiesFor } from '../collections/studies/open-studies.ts'
import type { QuestionnaireResponse } from '../generated/payload-types.ts'
import { bodyOfMember, endpoint, idOf, inTransaction, signedInMember } from './endpoint.ts'
import { transactionOf } from './transaction-of.ts'
import { relatedId } from '../collections/related-id.ts'

interface Receipt {
  readonly id: string
  readonly submittedAt: string
}

/** `POST /questionnaire-responses/:id/submit`: hands a response in, for good. Doing it twice gives the same receipt. */
export const submitResponse = endpoint('post', '/:id/submit', async (req) => {
  const body = await bodyOfMember(req, submitResponseSchema)
  if (!body.ok) return body
  const locale = localeSchema.catch('en').parse(body.value.locale)
  return submit(req, idOf(req), { revision: body.value.revision, locale })
})

/** Hands in what was saved last, with the questions as they were shown (rules F144, F145, K9). */
export async function submit(
  req: PayloadRequest,
  id: string,
  { revision, locale }: { revision: number; locale: Locale },
): Promise<Result<Receipt>> {
  const member = signedInMember(req)
  if (!member.ok) return member
  const response = await ownResponse(id, req)
  const patient = response && (await ownPatient(relatedId(response.patient), req))
  if (!response || !patient) return refused({ code: 'not-found' })
  if (response.status !== 'in-progress') return done(receiptOf(response))
  const version = await versionOf(relatedId(response.version), req)
  const answers = answersAsAsked(version.definition, answersSchema.parse(response.answers))
  const problems = [
    ...(await standingProblems(patient, version, req)),
    ...version.checkAnswers(answers),
    ...missingAnswers(version.definition, answers),
  ]
  if (problems.length > 0) return refused(...problems)
  const document = { answers, asAsked: asAsked(version.definition, answers, locale) }
  return inTransaction(req, () => handIn(req, { response, revision, document }))
}

function receiptOf({ id, submittedAt, savedAt }: QuestionnaireResponse): Receipt {
  return { id, submittedAt: submittedAt ?? savedAt }
}

async function standingProblems(
  patient: OwnPatient,
  version: Version,
  req: PayloadRequest,
): Promise<Problem[]> {
  if (isFrozenToday(patient)) return [{ code: 'frozen' }]
  if (patient.validation !== 'validated') return [{ code: 'not-validated' }]
  const studies = (await openStudiesFor(patient, req)).filter(({ questionnaires }) =>
    questionnaires.includes(version.questionnaire),
  )
  if (studies.length === 0) return [{ code: 'not-open' }]
  const standings = await Promise.all(
    studies.map(({ id: study, consentText: { version } }) =>
      consentNow(patient, { purpose: { kind: 'study', study }, version }, req),
    ),
  )
  return standings.includes('permit') ? [] : [{ code: 'consent-missing' }]
}

interface HandIn {
  readonly response: QuestionnaireResponse
  readonly revision: number
  readonly document: { readonly answers: Answers; readonly asAsked: unknown }
}

async function handIn(
  req: PayloadRequest,
  { response, revision, document }: HandIn,
): Promise<Result<Receipt>> {
  const { rows } = await transactionOf(req).execute(sql`
    UPDATE questionnaire_responses
    SET status = 'completed', answers = ${JSON.stringify(document.answers)}::jsonb,
        as_asked = ${JSON.stringify(document.asAsked)}::jsonb,
        revision = revision + 1, submitted_at = now(), updated_at = now()
    WHERE id = ${response.id}::uuid AND status = 'in-progress' AND revision = ${revision}
    RETURNING submitted_at`)
  const [row] = rows
  if (!row) return handedInMeanwhile(req, response.id)
  await recordAudit(req, {
    action: 'response.submitted',
    subject: response.id,
    person: relatedId(response.patient),
  })
  return done({ id: response.id, submittedAt: new Date(String(row['submitted_at'])).toISOString() })
}

/** Another tab may have been quicker: then its receipt is this one's too. */
async function handedInMeanwhile(req: PayloadRequest, id: string): Promise<Result<Receipt>> {
  const now = await ownResponse(id, req)
  return now && now.status !== 'in-progress'
    ? done(receiptOf(now))
    : refused({ code: 'stale-revision' })
}
