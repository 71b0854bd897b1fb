import { z } from 'zod'

import { countryCodes } from './country.ts'
import { guardianshipStates, type Guardianship } from './guardianship.ts'
import { oneLine, oneName } from './one-line.ts'
import { ownWordsSchema } from './own-words.ts'
import { phenotypicFeatureSchema } from './phenotypic-feature.ts'
import { adultAge, ageOn, daySchema } from './registration.ts'
import type { Problem } from './problem.ts'

/** How the member who registers a patient stands to them. */
export const relationships = ['self', 'child', 'ward'] as const

/** How sure the diagnosis is. Whoever has none is as welcome as everybody else. */
export const diagnoses = ['confirmed', 'suspected', 'undiagnosed'] as const

const yesNoUnknown = z.enum(['yes', 'no', 'unknown'])

/** What a member tells about a patient, besides symptoms and documents. */
export const patientSchema = z.object({
  name: oneName(120),
  relationship: z.enum(relationships),
  birthDate: daySchema,
  sex: z.enum(['female', 'male', 'undetermined']),
  /** Two letters, ISO 3166-1. For research only: no member sees it. */
  country: z.string().refine((code) => countryCodes.includes(code)),
  diagnosis: z.enum(diagnoses),
  /** The disease by which studies are chosen, and further ones. Ids of the record. */
  disease: z.uuid().nullable(),
  furtherDiseases: z.array(z.uuid()).max(10),
  /** The disease as they call it, where it stands in no list. */
  diseaseInOwnWords: oneLine(200),
  inRegistry: yesNoUnknown,
  registryName: oneLine(200),
  inOrganisation: yesNoUnknown,
})

export type PatientToKeep = Readonly<z.infer<typeof patientSchema>>

/**
 * What does not fit together: who may be registered by whom, and when they can have been born. `today` is a day;
 * `guardianship` is what stands of somebody who is changed.
 */
export function patientProblems(
  told: PatientToKeep,
  today: string,
  guardianship: Guardianship | null = null,
): readonly Problem[] {
  const { diagnosis, disease, diseaseInOwnWords } = told
  const problem = birthDateProblem(told, today, guardianship)
  if (problem) return [problem]
  const isNamed = disease !== null || diseaseInOwnWords !== ''
  if (diagnosis !== 'undiagnosed' && !isNamed) return [{ code: 'input-invalid', at: 'disease' }]
  return []
}

/** Why somebody who is registered like this cannot have been born on that day; null where they can. */
export function birthDateProblem(
  { relationship, birthDate }: Pick<PatientToKeep, 'relationship' | 'birthDate'>,
  today: string,
  guardianship: Guardianship | null = null,
): Problem | null {
  if (birthDate > today || birthDate < '1900-01-01')
    return { code: 'input-invalid', at: 'birthDate' }
  const isAdult = ageOn(today, birthDate) >= adultAge
  if (relationship !== 'child') return isAdult ? null : { code: 'not-grown-up', at: 'birthDate' }
  const isKept = guardianship === 'approved' || !isAdult
  return isKept ? null : { code: 'grown-up', at: 'birthDate' }
}

/** A symptom of a patient; `id` is that of its row, which says nothing. */
const ownFeatureSchema = phenotypicFeatureSchema.safeExtend({ id: z.string() })

export type OwnFeature = Readonly<z.infer<typeof ownFeatureSchema>>

/** What a patient has, had and never had, in the order in which it was told, and what was said in own words. */
const ownSymptomsSchema = z.object({
  features: z.array(ownFeatureSchema),
  ownWords: z.array(ownWordsSchema),
})

export type OwnSymptoms = Readonly<z.infer<typeof ownSymptomsSchema>>

/** A patient as their own pages show them. */
export const ownPatientSchema = patientSchema.extend({
  id: z.string(),
  symptoms: ownSymptomsSchema,
  validation: z.string(),
  guardianship: z.enum(guardianshipStates).nullable(),
})

export type OwnPatientRecord = Readonly<z.infer<typeof ownPatientSchema>>

export const ownPatientsSchema = z.object({ patients: z.array(ownPatientSchema) })
