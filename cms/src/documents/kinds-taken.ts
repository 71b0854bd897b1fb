import {
  documentKinds,
  guardianshipProof,
  takesProof,
  type DocumentKind,
} from '@share4rare/schemas'

import { isFrozenToday, type OwnPatient } from '../collections/patients/own-patient.ts'

/**
 * The kinds of document that are taken about a patient today: once a child has come of age, a guardian's proof alone;
 * none where the staff have refused, for nobody would look at them.
 */
export function kindsTakenFor(patient: OwnPatient): DocumentKind[] {
  if (patient.validation === 'refused') return []
  const takesIt = takesProof(patient, new Date().toISOString().slice(0, 10))
  return documentKinds.filter((kind) =>
    kind === guardianshipProof ? takesIt : !isFrozenToday(patient),
  )
}
