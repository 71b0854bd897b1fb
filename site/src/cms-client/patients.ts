import {
  done,
  ownPatientsSchema,
  type Locale,
  type OwnPatientRecord,
  type PatientToKeep,
  type Result,
} from '@share4rare/schemas'
import { z } from 'zod'

import { ask } from './ask.ts'

const keptSchema = z.object({ id: z.string() })

type Kept = z.infer<typeof keptSchema>

/** The member's own patients, with all that they told about them. */
export async function ownPatients(token: string): Promise<Result<readonly OwnPatientRecord[]>> {
  const answer = await ask({ path: '/patients/mine', token, expect: ownPatientsSchema })
  return answer.ok ? done(answer.value.patients) : answer
}

/** Adds a patient, or changes one. */
export function keepPatient(
  token: string,
  patient: PatientToKeep,
  id: string | null,
): Promise<Result<Kept>> {
  const path = id === null ? '/patients/add' : `/patients/${id}/change`
  return ask({ path, method: 'POST', token, body: patient, expect: keptSchema })
}

const diseasesSchema = z.object({ docs: z.array(z.object({ id: z.string(), name: z.string() })) })

/** The diseases to choose from, by name. */
export async function diseases(
  locale: Locale,
): Promise<Result<readonly { readonly id: string; readonly name: string }[]>> {
  const query = `where[level][equals]=disorder&sort=name&limit=100&depth=0&locale=${locale}`
  const answer = await ask({ path: `/diseases?${query}`, expect: diseasesSchema })
  return answer.ok ? done(answer.value.docs) : answer
}
