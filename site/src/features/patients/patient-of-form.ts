import {
  patientSchema,
  type OwnPatientRecord,
  type PatientToKeep,
  type Problem,
} from '@share4rare/schemas'

import { typedDate, type TypedDate } from '../../components/DateField/typed-date.ts'
import { dayOf, typedDay } from '../day-of.ts'
import { problemOf } from '../form-errors.ts'

/** A patient as the form shows them: each field as it was typed. */
export interface TypedPatient {
  readonly texts: Readonly<Partial<Record<string, string>>>
  readonly birthDate: TypedDate
  readonly furtherDiseases: readonly string[]
}

/** What stands in the form before anybody has typed: what is known, or what an account tells of its owner. */
export function typedFrom(known: Partial<OwnPatientRecord>): TypedPatient {
  const { birthDate, furtherDiseases = [], symptoms: _apart, ...others } = known
  const texts = Object.entries(others).map(([name, value]) => [name, value ?? ''] as const)
  return {
    texts: Object.fromEntries(texts),
    birthDate: birthDate ? typedDay(birthDate) : { day: '', month: '', year: '' },
    furtherDiseases,
  }
}

/** What was sent. */
export function typedIn(form: FormData): TypedPatient {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return {
    texts: Object.fromEntries(texts),
    birthDate: typedDate(form, 'birthDate'),
    furtherDiseases: form.getAll('furtherDiseases').filter((id) => typeof id === 'string'),
  }
}

/** The patient that was typed, or the fields that are not right. */
export function patientOf({
  texts,
  birthDate,
  furtherDiseases,
}: TypedPatient): { readonly patient: PatientToKeep } | { readonly problems: readonly Problem[] } {
  const parsed = patientSchema.safeParse({
    diseaseInOwnWords: '',
    registryName: '',
    inRegistry: 'unknown',
    inOrganisation: 'unknown',
    ...texts,
    ...(texts['inRegistry'] === 'no' && { registryName: '' }),
    birthDate: dayOf(birthDate),
    disease: texts['disease'] || null,
    furtherDiseases: furtherDiseases.filter((id) => id !== texts['disease']),
  })
  if (parsed.success) return { patient: parsed.data }
  const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))]
  return { problems: fields.map((at) => problemOf(at, texts[at])) }
}
