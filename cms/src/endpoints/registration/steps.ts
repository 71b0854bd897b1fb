import { sql } from '@payloadcms/db-postgres'
import {
  decideClaimsSchema,
  claimsFor,
  claims,
  done,
  patientSchema,
  refused,
  registrationStateSchema,
  type RegistrationState,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'
import { decideClaims } from '../../claims/decide-claims.ts'
import { keepPatient, wholeOwnPatients } from '../../collections/patients/keep-patient.ts'
import { isAboutPatients } from '../../access/members.ts'
import type { Member } from '../../generated/payload-types.ts'
import { bodyOfAnyMember, endpoint, inTransaction, anySignedInMember } from '../endpoint.ts'
import { transactionOf } from '../transaction-of.ts'

/** `POST /members/registration/patient`: step 3. The one patient of a registration; sent again, it is changed. */
export const tellPatient = endpoint('post', '/registration/patient', async (req) => {
  const body = await bodyOfAnyMember(req, patientSchema)
  if (!body.ok) return body
  return inRegistration(req, async (member) => {
    if (!isAboutPatients(member)) return refused({ code: 'not-permitted' })
    const [known] = await wholeOwnPatients(req)
    const kept = await keepPatient(req, body.value, known ?? null)
    if (!kept.ok) return kept
    await recordAudit(req, { action: 'patient.added', subject: kept.value, person: kept.value })
    return goOn(req, member, member.registration === 'patient' ? 'symptoms' : null)
  })
})

/**
 * `POST /members/registration/symptoms`: the end of step 4. Each symptom was kept by the doors of patients when it was
 * told; none is an answer, too: they can be added at any time.
 */
export const tellSymptoms = endpoint('post', '/registration/symptoms', async (req) =>
  inRegistration(req, async (member) => {
    const [patient] = await wholeOwnPatients(req)
    if (!patient) return refused({ code: 'not-found' })
    return goOn(req, member, member.registration === 'symptoms' ? 'terms' : null)
  }),
)

/** `POST /members/registration/terms`: step 5. Each claim is a statement of its own; the needed ones must be a yes. */
export const tellTerms = endpoint('post', '/registration/terms', async (req) => {
  const body = await bodyOfAnyMember(req, decideClaimsSchema)
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
  const member = anySignedInMember(req)
  if (!member.ok) return member
  if (member.value.registration === 'done') return refused({ code: 'not-open' })
  return inTransaction(req, async () => {
    const registration = await lockedState(req, member.value.id)
    if (registration === 'done') return done({ registration })
    return work({ ...member.value, registration })
  })
}

/**
 * How far somebody has come. Of a step that is sent twice at once the second waits here for the first, and finds what
 * it has kept; the account is locked before anything that points to it is written.
 */
async function lockedState(req: PayloadRequest, id: string): Promise<RegistrationState> {
  const { rows } = await transactionOf(req).execute(
    sql`SELECT registration FROM members WHERE id = ${id} FOR UPDATE`,
  )
  return registrationStateSchema.parse(rows[0]?.['registration'])
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
