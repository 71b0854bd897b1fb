import { done, patientSchema, refused } from '@share4rare/schemas'

import { patientsAndCaregivers } from '../../access/members.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { ownWordsOf } from '../../collections/own-symptoms/own-words.ts'
import {
  asOwnRecord,
  keepPatient,
  wholeOwnPatients,
} from '../../collections/patients/keep-patient.ts'
import { withOwnPatient } from '../../collections/patients/with-own-patient.ts'
import { anySignedInMember, bodyOfMember, endpoint, inTransaction } from '../endpoint.ts'
import { peopleAlikeDoors } from '../people-alike/people-alike-doors.ts'
import { ownWordsDoors } from './own-words-doors.ts'
import { phenopacketDoor } from './phenopacket-door.ts'
import { symptomDoors } from './symptom-doors.ts'

/** `GET /patients/mine`: the member's own patients, with all that they told about them. */
const listMine = endpoint('get', '/mine', async (req) => {
  const member = anySignedInMember(req)
  if (!member.ok) return member
  const own = await wholeOwnPatients(req)
  const words = await ownWordsOf(
    req,
    own.map(({ id }) => id),
  )
  const patients = own.map((each) => asOwnRecord(req, each, words.get(each.id) ?? []))
  return done({ patients: await Promise.all(patients) })
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
  return withOwnPatient(req, async (patient) => {
    const kept = await keepPatient(req, body.value, patient)
    if (!kept.ok) return kept
    const { id } = patient
    await recordAudit(req, { action: 'patient.changed', subject: id, person: id })
    return done({ id })
  })
})

/** The doors by which members keep what is known about their patients, take it along, and meet people who are alike. */
export const patientDoors = [
  ...[listMine, add, change, phenopacketDoor],
  ...[...symptomDoors, ...ownWordsDoors, ...peopleAlikeDoors],
]
