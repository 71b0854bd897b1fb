import { done, keepSymptomSchema, removeSymptomSchema } from '@share4rare/schemas'

import { keepSymptom, removeSymptom } from '../../collections/patients/keep-symptom.ts'
import { withOwnPatient } from '../../collections/patients/with-own-patient.ts'
import { bodyOfAnyMember, endpoint } from '../endpoint.ts'

/** `POST /patients/:id/symptoms/keep`: one symptom of an own patient, new or changed. Told twice it is the same. */
const keep = endpoint('post', '/:id/symptoms/keep', async (req) => {
  const body = await bodyOfAnyMember(req, keepSymptomSchema)
  if (!body.ok) return body
  return withOwnPatient(req, (patient) => keepSymptom(req, patient, body.value))
})

/** `POST /patients/:id/symptoms/remove`: one less. Where it is not there any more, nothing changes. */
const remove = endpoint('post', '/:id/symptoms/remove', async (req) => {
  const body = await bodyOfAnyMember(req, removeSymptomSchema)
  if (!body.ok) return body
  return withOwnPatient(req, async (patient) => {
    await removeSymptom(req, patient, body.value.hpoId)
    return done({ id: patient.id })
  })
})

/** The doors by which members keep the symptoms of their patients, one at a time, so that none is ever lost. */
export const symptomDoors = [keep, remove]
