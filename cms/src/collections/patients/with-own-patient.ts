import { refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { idOf, inTransaction } from '../../endpoints/endpoint.ts'
import type { Patient } from '../../generated/payload-types.ts'
import { wholeOwnPatients } from './keep-patient.ts'
import { lockPatient } from './lock-patient.ts'
import { isFrozenToday } from './own-patient.ts'

/**
 * Does something with the patient whom the path names, locked, in one transaction. Somebody else's patient is not
 * there, nor is one whose profile was closed; of a child who has come of age nothing is changed.
 */
export async function withOwnPatient<Value>(
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
