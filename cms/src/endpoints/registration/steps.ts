import {
  decideClaimsSchema,
  claimsFor,
  claims,
  done,
  patientSchema,
  refused,
  symptomsSchema,
  type RegistrationState,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'
import { decideClaims } from '../../claims/decide-claims.ts'
import {
  keepPatient,
  keepSymptoms,
  wholeOwnPatients,
} from '../../collections/patients/keep-patient.ts'
import { patientsAndCaregivers } from '../../access/members.ts'
import type { Member } from '../../generated/payload-types.ts'
import { bodyOfMember, endpoint, inTransaction, signedInMember } from '../endpoint.ts'

/** `POST /members/registration/patient`: step 3. The one patient of a registration; sent again, it is changed. */
export const tellPatient = endpoint('post', '/registration/patient', async (req) => {
  const body = await bodyOfMember(req, patientSchema)
  if (!body.ok) return body
  return inRegistration(req, async (member) => {
    if (!patientsAndCaregivers({ req })) return refused({ code: 'not-permitted' })
    const [known] = await wholeOwnPatients(req)
    const kept = await keepPatient(req, body.value, known ?? null)
    if (!kept.ok) return kept
    await recordAudit(req, { action: 'patient.added', subject: kept.value, person: kept.value })
    return goOn(req, member, member.registration === 'patient' ? 'symptoms' : null)
  })
})

/** `POST /members/registration/symptoms`: step 4. None is an answer, too: they can be added at any time. */
export const tellSymptoms = endpoint('post', '/registration/symptoms', async (req) => {
  const body = await bodyOfMember(req, symptomsSchema)
  if (!body.ok) return body
  return inRegistration(req, async (member) => {
    const [patient] = await wholeOwnPatients(req)
    if (!patient) return refused({ code: 'not-found' })
    await keepSymptoms(req, patient, body.value)
    await recordAudit(req, {
      action: 'symptoms.changed',
      subject: patient.id,
      person: patient.id,
    })
    return goOn(req, member, member.registration === 'symptoms' ? 'terms' : null)
  })
})

/** `POST /members/registration/terms`: step 5. Each claim is a statement of its own; the needed ones must be a yes. */
export const tellTerms = endpoint('post', '/registration/terms', async (req) => {
  const body = await bodyOfMember(req, decideClaimsSchema)
  if (!body.ok) return body
  return inRegistration(req, async (member) => {
    if (member.registration !== 'terms') return refused({ code: 'not-open' })
    const said = new Set(body.value.decisions.map(({ claim }) => claim))
    const missing = claimsFor(member.kind).filter(
      (claim) => claims[claim].isNeeded && !said.has(claim),
    )
    if (missing.length > 0)
      return refused(...missing.map((at) => ({ code: 'consent-missing' as const, at })))
    const decided = await decideClaims(req, member, body.value)
    return decided.ok ? goOn(req, member, 'done') : decided
  })
})

async function inRegistration(
  req: PayloadRequest,
  work: (member: Member) => Promise<Result<object>>,
): Promise<Result<object>> {
  const member = signedInMember(req)
  if (!member.ok) return member
  if (member.value.registration === 'done') return refused({ code: 'not-open' })
  return inTransaction(req, () => work(member.value))
}

async function goOn(
  req: PayloadRequest,
  { id, registration }: Member,
  next: RegistrationState | null,
): Promise<Result<object>> {
  if (next !== null)
    await req.payload.update({
      collection: 'members',
      id,
      data: { registration: next },
      depth: 0,
      overrideAccess: true, // the platform keeps how far somebody has come
      req,
    })
  return done({ registration: next ?? registration })
}
