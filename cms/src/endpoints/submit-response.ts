import {
  answersAsAsked,
  answersSchema,
  asAsked,
  done,
  localeSchema,
  missingAnswers,
  refused,
  submitResponseSchema,
  type Locale,
  type Problem,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { isFrozenToday, ownPatient, type OwnPatient } from '../collections/patients/own-patient.ts'
import { answersAtWork, opennessOf } from '../collections/questionnaire-responses/openness-of.ts'
import { ownResponse } from '../collections/questionnaire-responses/own-response.ts'
import { versionOf, type Version } from '../collections/questionnaire-versions/read-version.ts'
import type { QuestionnaireResponse } from '../generated/payload-types.ts'
import { bodyOfMember, endpoint, idOf, inTransaction, signedInMember } from './endpoint.ts'
import { amend, finish, type HandIn } from './hand-in.ts'
import { standingProblems } from './standing-problems.ts'
import { relatedId } from '../collections/related-id.ts'

interface Receipt {
  readonly id: string
  readonly submittedAt: string
}

/**
 * `POST /questionnaire-responses/:id/submit`: hands a response in, for good; once more where a correction was granted.
 * Doing it twice gives the same receipt.
 */
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
  const openness = opennessOf(response)
  if (openness === 'handed-in') return done(receiptOf(response))
  if (openness === 'over') return refused({ code: 'correction-over' })
  const version = await versionOf(relatedId(response.version), req)
  const answers = answersAsAsked(version.definition, answersSchema.parse(answersAtWork(response)))
  const problems = [
    ...(await whyNotNow(req, { patient, version, openness })),
    ...version.checkAnswers(answers),
    ...missingAnswers(version.definition, answers),
  ]
  if (problems.length > 0) return refused(...problems)
  const document = { answers, asAsked: asAsked(version.definition, answers, locale) }
  return inTransaction(req, () => keep(req, response, { id, revision, document }))
}

/**
 * What stands in the way of these answers, whatever they are. A correction asks for no study and no consent: it puts
 * right what is kept, and whether that is counted is asked whenever somebody counts.
 */
async function whyNotNow(
  req: PayloadRequest,
  about: { patient: OwnPatient; version: Version; openness: 'draft' | 'correction' },
): Promise<readonly Problem[]> {
  const { patient, version, openness } = about
  if (openness === 'draft') return standingProblems(patient, version, req)
  return isFrozenToday(patient) ? [{ code: 'frozen' }] : []
}

function receiptOf({ id, amendedAt, submittedAt, savedAt }: QuestionnaireResponse): Receipt {
  return { id, submittedAt: amendedAt ?? submittedAt ?? savedAt }
}

async function keep(
  req: PayloadRequest,
  response: QuestionnaireResponse,
  handIn: HandIn,
): Promise<Result<Receipt>> {
  const isDraft = opennessOf(response) === 'draft'
  const at = await (isDraft ? finish : amend)(req, handIn)
  if (at === null) return handedInMeanwhile(req, response.id)
  await recordAudit(req, {
    action: isDraft ? 'response.submitted' : 'response.amended',
    subject: response.id,
    person: relatedId(response.patient),
  })
  return done({ id: response.id, submittedAt: at })
}

/** Another tab may have been quicker: then its receipt is this one's too. */
async function handedInMeanwhile(req: PayloadRequest, id: string): Promise<Result<Receipt>> {
  const now = await ownResponse(id, req)
  return now && opennessOf(now) === 'handed-in'
    ? done(receiptOf(now))
    : refused({ code: 'stale-revision' })
}
