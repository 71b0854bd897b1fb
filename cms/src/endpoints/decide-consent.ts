import {
  consentStatementSchema,
  done,
  refused,
  type ConsentPurpose,
  type Decision,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { purposeId } from '../collections/consents/consent-now.ts'
import { ownPatient, type OwnPatient } from '../collections/patients/own-patient.ts'
import { isCallOpen, requestsAskedOf } from '../collections/requests/asked-requests.ts'
import { openStudiesFor } from '../collections/studies/open-studies.ts'
import { bodyOfMember, endpoint, inTransaction, signedInMember } from './endpoint.ts'

/** `POST /consents/decide`: one more dated statement. Withdrawing is as easy as giving, at any time. */
export const decideConsent = endpoint('post', '/decide', async (req) => {
  const body = await bodyOfMember(req, consentStatementSchema)
  if (!body.ok) return body
  const outcome = await decide(req, body.value)
  return outcome.ok ? Response.json({}, { status: 201 }) : outcome
})

interface Statement {
  readonly patient: string
  readonly purpose: ConsentPurpose
  readonly textVersion: string
  readonly decision: Decision
}

/** Adds a member's statement for one of their own patients. */
export async function decide(req: PayloadRequest, statement: Statement): Promise<Result<null>> {
  const member = signedInMember(req)
  if (!member.ok) return member
  const patient = await ownPatient(statement.patient, req)
  if (!patient) return refused({ code: 'not-found' })
  const asked = await askedVersion(patient, statement.purpose, req)
  if (!asked.ok && statement.decision === 'permit') return asked
  if (asked.ok && asked.value !== statement.textVersion)
    return refused({ code: 'input-invalid', at: 'textVersion' })
  return inTransaction(req, async () => {
    await req.payload.create({
      collection: 'consents',
      data: {
        owner: member.value.id,
        patient: patient.id,
        purposeKind: statement.purpose.kind,
        purposeId: purposeId(statement.purpose),
        textVersion: statement.textVersion,
        decision: statement.decision,
        decidedAt: new Date().toISOString(),
      },
      depth: 0,
      overrideAccess: true, // consents are added through this door alone
      req,
    })
    await recordAudit(req, {
      action: 'consent.decided',
      subject: purposeId(statement.purpose),
      person: patient.id,
    })
    return done(null)
  })
}

/** The version of the text that this patient is asked to agree to, or why they are not asked. */
async function askedVersion(
  patient: OwnPatient,
  purpose: ConsentPurpose,
  req: PayloadRequest,
): Promise<Result<string>> {
  if (purpose.kind === 'study') {
    const study = (await openStudiesFor(patient, req)).find(({ id }) => id === purpose.study)
    return study ? done(study.consentText.version) : refused({ code: 'not-open' })
  }
  const request = (await requestsAskedOf(patient, req)).find(({ id }) => id === purpose.request)
  if (!request) return refused({ code: 'not-found' })
  return isCallOpen(request) ? done(request.consentTextVersion) : refused({ code: 'call-closed' })
}
