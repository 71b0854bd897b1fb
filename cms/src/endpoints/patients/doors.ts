import { done, patientSchema, refused, symptomsSchema, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'
import {
  asOwnRecord,
  keepPatient,
  keepSymptoms,
  wholeOwnPatients,
} from '../../collections/patients/keep-patient.ts'
import { lockPatient } from '../../collections/patients/lock-patient.ts'
import { isFrozenToday } from '../../collections/patients/own-patient.ts'
import type { Patient } from '../../generated/payload-types.ts'
import { patientsAndCaregivers } from '../../access/members.ts'
import { anySignedInMember, bodyOfMember, endpoint, idOf, inTransaction } from '../endpoint.ts'

/** `GET /patients/mine`: the member's own patients, with all that they told about them. */
const listMine = endpoint('get', '/mine', async (req) => {
  const member = anySignedInMember(req)
  if (!member.ok) return member
  return done({ patients: (await wholeOwnPatients(req)).map(asOwnRecord) })
})

/** `POST /patients/add`: one more patient. */
const add = endpoint('post', '/add', async (req) => {
  const body = await bodyOfMember(req, patientSchema)
  if (!body.ok) return body
  if (!patientsAndCaregivers({ req })) return refused({ code: 'not-permitted' })
  return inTransaction(req, async () => {
    const kept = await keepPatient(req, body.value)
    if (!kept.ok) return kept
    await recordAudit(req, { action: 'patient.added', subject: kept.value, person: kept.value })
    return done({ id: kept.value })
  })
})

/** `POST /patients/:id/change`: what is known about an own patient, anew. */
const change = endpoint('post', '/:id/change', async (req) => {
  const body = await bodyOfMember(req, patientSchema)
  if (!body.ok) return body
  return withOwn(req, async (patient) => {
    const kept = await keepPatient(req, body.value, patient)
    if (!kept.ok) return kept
    const { id } = patient
    await recordAudit(req, { action: 'patient.changed', subject: id, person: id })
    return done({ id })
  })
})

/** `POST /patients/:id/symptoms`: what an own patient has, anew. */
const changeSymptoms = endpoint('post', '/:id/symptoms', async (req) => {
  const body = await bodyOfMember(req, symptomsSchema)
  if (!body.ok) return body
  return withOwn(req, async (patient) => {
    await keepSymptoms(req, patient, body.value)
    await recordAudit(req, {
      action: 'symptoms.changed',
      subject: patient.id,
      person: patient.id,
    })
    return done({ id: patient.id })
  })
})

/** The doors by which members keep what is known about their patients. */
export const patientDoors = [listMine, add, change, changeSymptoms]

async function withOwn<Value>(
  req: PayloadRequest,
  work: (patient: Patient) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const wanted = idOf(req)
  return inTransaction(req, async () => {
    await lockPatient(req, wanted)
    const patient = (await wholeOwnPatients(req)).find(({ id }) => id === wanted)
    if (!patient) return refused({ code: 'not-found' })
    return isFrozenToday(patient) ? refused({ code: 'frozen' }) : work(patient)
  })
}
