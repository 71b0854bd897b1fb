import { emptyRecord } from '../started-cms.ts'
import type { Canary } from './canary.ts'
import { libraryCanaries } from './library.ts'
import {
  accountCanary,
  everybody,
  evidenceCanaries,
  owners,
  patientCanary,
  sharedCanaries,
} from './people.ts'
import { platformCanaries } from './platform.ts'
import { keptCanaries, questionedCanaries } from './research.ts'

/** Fills an empty record with canaries: one or more in every collection, owned by several people. */
export async function canaryRecord(): Promise<readonly Canary[]> {
  await emptyRecord()
  const accounts = await Promise.all(everybody.map(accountCanary))
  const patients = await Promise.all(owners.map(patientCanary))
  const studied = await questionedCanaries(patients)
  const library = await libraryCanaries()
  const kept = await keptCanaries(studied)
  const evidence = await Promise.all(patients.map(evidenceCanaries))
  const shared = await sharedCanaries(patients[0]?.id)
  const platform = await platformCanaries()
  const people = [...accounts, ...patients, ...evidence.flat(), ...shared]
  return [...people, ...studied, ...library, ...kept, ...platform]
}
