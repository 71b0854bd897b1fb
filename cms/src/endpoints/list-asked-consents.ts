import { consentStanding, done, maySpeakFor, type AskedConsent } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { asRead, statementsOn } from '../collections/consents/consent-now.ts'
import { isFrozenToday, ownPatients, type OwnPatient } from '../collections/patients/own-patient.ts'
import { latestVersionOf } from '../collections/questionnaire-versions/read-version.ts'
import { askedBy, itemsInWords } from '../collections/requests/asked-by.ts'
import { isCallOpen, requestsAskedOf } from '../collections/requests/asked-requests.ts'
import { studiesAskedOf, type AskedStudy } from '../collections/studies/open-studies.ts'
import type { Request } from '../generated/payload-types.ts'
import { endpoint, signedInMember } from './endpoint.ts'

/** `GET /consents/asked`: everything that the member is asked to agree to, and what they said so far. */
export const listAskedConsents = endpoint('get', '/asked', async (req) => {
  const member = signedInMember(req)
  if (!member.ok) return member
  const patients = await ownPatients(req)
  const consents = await Promise.all(patients.map((patient) => askedOf(patient, req)))
  return done({ consents: consents.flat() })
})

type Question = Omit<AskedConsent, 'patient' | 'status' | 'decidedAt'>

async function askedOf(patient: OwnPatient, req: PayloadRequest): Promise<AskedConsent[]> {
  const studies = await studiesAskedOf(patient, req)
  const requests = await requestsAskedOf(patient, req)
  const questions = await Promise.all([
    ...studies.map((study) => aboutStudy(study, req)),
    ...requests.map((request) => aboutRequest(request, req)),
  ])
  const asked = await Promise.all(questions.map((question) => withStatus(patient, question, req)))
  return asked.filter(concernsThem)
}

/** A study that is over, on which nothing was said, asks for nothing any more. */
function concernsThem({ purpose, takesYes, status }: AskedConsent): boolean {
  return purpose.kind === 'request' || takesYes || status !== 'not-asked'
}

async function aboutStudy(study: AskedStudy, req: PayloadRequest): Promise<Question> {
  const versions = await Promise.all(study.questionnaires.map((id) => latestVersionOf(id, req)))
  return {
    purpose: { kind: 'study', study: study.id },
    title: study.title,
    explanation: study.consentText.body,
    team: study.team,
    asked: versions
      .filter((version) => version !== null)
      .map((version) => itemsInWords(version, () => true, req)),
    textVersion: study.consentText.version,
    callEndsAt: null,
    takesYes: study.takesYes,
    figures: 'to-come',
  }
}

async function aboutRequest(request: Request, req: PayloadRequest): Promise<Question> {
  const { questionnaire, items } = await askedBy(request, req)
  return {
    purpose: { kind: 'request', request: request.id },
    title: request.title,
    explanation: request.purpose,
    team: request.team,
    asked: [{ questionnaire, items }],
    textVersion: request.consentTextVersion,
    callEndsAt: request.callEndsAt ?? null,
    takesYes: isCallOpen(request),
    figures: figuresOf[request.state],
  }
}

/** Once the answers are sealed, a no comes too late for the figures that are made from them. */
const figuresOf = {
  submitted: 'to-come',
  'in-review': 'to-come',
  approved: 'to-come',
  sealed: 'released',
  delivered: 'released',
  rejected: 'none',
  withheld: 'none',
} as const satisfies Record<Request['state'], AskedConsent['figures']>

async function withStatus(
  patient: OwnPatient,
  question: Question,
  req: PayloadRequest,
): Promise<AskedConsent> {
  const statements = await statementsOn(patient, question.purpose, req)
  return {
    ...question,
    patient: { id: patient.id, name: patient.name, waitsFor: waitsFor(patient) },
    status: consentStanding(statements.map(asRead), question.textVersion),
    decidedAt: statements[0]?.decidedAt ?? null,
  }
}

function waitsFor(patient: OwnPatient): AskedConsent['patient']['waitsFor'] {
  if (isFrozenToday(patient)) return 'adult'
  return maySpeakFor(patient) ? null : 'guardianship'
}
