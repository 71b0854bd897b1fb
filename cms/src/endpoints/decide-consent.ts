import {
  consentStatementSchema,
  done,
  maySpeakFor,
  refused,
  type ConsentPurpose,
  type Decision,
  type ProblemCode,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { sha256OfJson } from '../audit/sha256-of-json.ts'
import { isFrozenToday, ownPatient, type OwnPatient } from '../collections/patients/own-patient.ts'
import { isCallOpen, requestsAskedOf } from '../collections/requests/asked-requests.ts'
import { requestConsentText } from '../collections/requests/request-consent-text.ts'
import { capacityFor } from '../collections/consents/consent-now.ts'
import { consentTextOf, sha256OfText } from '../collections/studies/consent-text.ts'
import { studiesAskedOf } from '../collections/studies/open-studies.ts'
import { sessionOf } from '../session/open-session.ts'
import { keepWithdrawalsNow } from '../withdrawals/kept-withdrawals.ts'
import { bodyOfMember, endpoint, inTransaction, signedInMember } from './endpoint.ts'

/** `POST /consents/decide`: one more dated statement. Withdrawing is as easy as giving, at any time. */
export const decideConsent = endpoint('post', '/decide', async (req) => {
  const body = await bodyOfMember(req, consentStatementSchema)
  if (!body.ok) return body
  const outcome = await decide(req, body.value)
  if (!outcome.ok) return outcome
  if (body.value.decision === 'deny') await keepWithdrawalsNow(req)
  return Response.json({}, { status: 201 })
})

interface Statement {
  readonly patient: string
  readonly purpose: ConsentPurpose
  readonly textVersion: string
  readonly decision: Decision
}

/** Adds a member's statement for one of their own patients, on what that patient's owner was asked. */
export async function decide(req: PayloadRequest, statement: Statement): Promise<Result<null>> {
  const member = signedInMember(req)
  if (!member.ok) return member
  const patient = await ownPatient(statement.patient, req)
  const question = patient && (await questionAbout(patient, statement.purpose, req))
  if (!patient || !question) return refused({ code: 'not-found' })
  const againstYes = whyNoYes(patient, question)
  if (statement.decision === 'permit' && againstYes) return refused({ code: againstYes })
  if (question.version !== statement.textVersion)
    return refused({ code: 'input-invalid', at: 'textVersion' })
  return inTransaction(req, async () => {
    await req.payload.create({
      collection: 'consents',
      data: {
        owner: member.value.id,
        patient: patient.id,
        purposeKind: statement.purpose.kind,
        purposeId: question.id,
        capacity: capacityFor(patient),
        locale: member.value.locale,
        session: sessionOf(member.value) ?? null,
        textVersion: question.version,
        textSha256: question.textSha256,
        decision: statement.decision,
        decidedAt: new Date().toISOString(),
      },
      depth: 0,
      overrideAccess: true, // consents are added through this door alone
      req,
    })
    const subject = question.id
    await recordAudit(req, { action: 'consent.decided', subject, person: patient.id })
    return done(null)
  })
}

/** Why no yes is taken now; null where one is. A no always is. */
function whyNoYes(patient: OwnPatient, { refusesYes }: Question): ProblemCode | null {
  if (isFrozenToday(patient)) return 'frozen'
  return maySpeakFor(patient) ? refusesYes : 'guardianship-waiting'
}

interface Question {
  /** The id of the study or request. */
  readonly id: string
  readonly version: string
  /** The hash of what the owner agrees to, word for word. */
  readonly textSha256: string
  /** Why a yes is not taken any more; null while it is. */
  readonly refusesYes: ProblemCode | null
}

/** What this patient's owner was asked, or null: what they were not asked about looks the same as none. */
async function questionAbout(
  patient: OwnPatient,
  purpose: ConsentPurpose,
  req: PayloadRequest,
): Promise<Question | null> {
  if (purpose.kind === 'study') {
    const study = (await studiesAskedOf(patient, req)).find(({ id }) => id === purpose.study)
    if (!study) return null
    const text = await consentTextOf(study.id, req)
    return {
      ...{ id: study.id, version: text.version, textSha256: sha256OfText(text) },
      refusesYes: study.takesYes ? null : 'not-open',
    }
  }
  const request = (await requestsAskedOf(patient, req)).find(({ id }) => id === purpose.request)
  if (!request) return null
  const text = requestConsentText(request)
  return {
    ...{ id: request.id, version: text.version, textSha256: sha256OfJson(text) },
    refusesYes: isCallOpen(request) ? null : 'call-closed',
  }
}
