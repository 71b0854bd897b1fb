import { done } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { wholeOwnPatients } from '../collections/patients/keep-patient.ts'
import { keepSymptoms } from '../collections/patients/keep-symptom.ts'
import { lockPatient } from '../collections/patients/lock-patient.ts'
import { inTransaction } from '../endpoints/endpoint.ts'
import { knownTerms } from '../symptoms/known-term.ts'
import { profileIn } from './content/cohort.ts'

/**
 * Keeps the symptoms that a packet tells of one of the member's own patients, as the member would tell them. Done
 * again it changes nothing.
 */
export async function takePacket(req: PayloadRequest, id: string, packet: string): Promise<void> {
  const { features } = profileIn(packet, await knownTerms(req), id)
  await inTransaction(req, async () => {
    await lockPatient(req, id)
    const patient = (await wholeOwnPatients(req)).find((each) => each.id === id)
    if (patient) await keepSymptoms(req, patient, features)
    return done(null)
  })
}
