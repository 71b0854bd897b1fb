import type { Problem } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { consentNow } from '../collections/consents/consent-now.ts'
import { isFrozenToday, type OwnPatient } from '../collections/patients/own-patient.ts'
import type { Version } from '../collections/questionnaire-versions/read-version.ts'
import { openStudiesFor } from '../collections/studies/open-studies.ts'

/** What stands in the way of handing in answers about a patient, whatever the answers are (rules F144, K9). */
export async function standingProblems(
  patient: OwnPatient,
  version: Version,
  req: PayloadRequest,
): Promise<Problem[]> {
  if (isFrozenToday(patient)) return [{ code: 'frozen' }]
  if (patient.validation !== 'validated') return [{ code: 'not-validated' }]
  const studies = (await openStudiesFor(patient, req)).filter(({ questionnaires }) =>
    questionnaires.includes(version.questionnaire),
  )
  if (studies.length === 0) return [{ code: 'not-open' }]
  const standings = await Promise.all(
    studies.map(({ id: study, consentText: { version: text } }) =>
      consentNow(patient, { purpose: { kind: 'study', study }, version: text }, req),
    ),
  )
  return standings.includes('permit') ? [] : [{ code: 'consent-missing' }]
}
