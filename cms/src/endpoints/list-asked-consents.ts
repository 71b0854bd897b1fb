import { consentStatus, done, type AskedConsent, type ConsentPurpose } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { statementsOn } from '../collections/consents/consent-now.ts'
import { ownPatients, type OwnPatient } from '../collections/patients/own-patient.ts'
import { requestsAskedOf } from '../collections/requests/asked-requests.ts'
import { openStudiesFor } from '../collections/studies/open-studies.ts'
import { endpoint, signedInMember } from './endpoint.ts'

/** `GET /consents/asked`: everything that the member is asked to agree to, and what they said so far. */
export const listAskedConsents = endpoint('get', '/asked', async (req) => {
  const member = signedInMember(req)
  if (!member.ok) return member
  const patients = await ownPatients(req)
  const consents = await Promise.all(patients.map((patient) => askedOf(patient, req)))
  return done({ consents: consents.flat() })
})

interface Question {
  readonly purpose: ConsentPurpose
  readonly title: string
  readonly explanation: string
  readonly textVersion: string
  readonly callEndsAt: string | null
}

async function askedOf(patient: OwnPatient, req: PayloadRequest): Promise<AskedConsent[]> {
  const studies = (await openStudiesFor(patient, req)).map((study): Question => ({
    purpose: { kind: 'study', study: study.id },
    title: study.title,
    explanation: study.consentText.body,
    textVersion: study.consentText.version,
    callEndsAt: null,
  }))
  const requests = (await requestsAskedOf(patient, req)).map((request): Question => ({
    purpose: { kind: 'request', request: request.id },
    title: request.title,
    explanation: request.purpose,
    textVersion: request.consentTextVersion,
    callEndsAt: request.callEndsAt ?? null,
  }))
  return Promise.all(
    [...studies, ...requests].map((question) => withStatus(patient, question, req)),
  )
}

async function withStatus(
  patient: OwnPatient,
  question: Question,
  req: PayloadRequest,
): Promise<AskedConsent> {
  const statements = await statementsOn(patient.id, question.purpose, req)
  const decisions = statements.map(({ decision, decidedAt }) => ({
    decision,
    decidedAt: new Date(decidedAt),
  }))
  return {
    ...question,
    patient: { id: patient.id, name: patient.name },
    status: consentStatus(decisions),
    decidedAt: statements[0]?.decidedAt ?? null,
  }
}
