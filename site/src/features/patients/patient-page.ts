import type { OwnPatientRecord } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { diseases, keepPatient } from '../../cms-client/patients.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import { patientBySubmission, type PatientDraft } from './patient-by-submission.ts'
import { typedFrom } from './patient-of-form.ts'

/** What the page of a patient shows: the form, and the diseases to choose from. */
export interface PatientPage extends PatientDraft {
  readonly diseases: readonly { readonly id: string; readonly name: string }[]
}

/** Takes the form of a patient who is changed, or added where `known` is null; or says what to show. */
export async function patientPage(
  page: AstroGlobal,
  token: string,
  known: OwnPatientRecord | null,
): Promise<PatientPage | Response> {
  const { locale } = page.locals
  const named = await diseases(locale)
  if (!named.ok) return refusalPage(page, named.problems)
  const draft = await patientBySubmission(
    page,
    typedFrom(known ?? {}),
    (patient) => keepPatient(token, patient, known?.id ?? null),
    ({ id }) => `/${locale}/my/patients${known ? savedWhen(known) : `/${id}/symptoms`}`,
  )
  return draft instanceof Response ? draft : { ...draft, diseases: named.value }
}

/** Of somebody who was validated, the page says whether they still are. */
function savedWhen({ id, validation }: OwnPatientRecord): string {
  return validation === 'validated' ? `?saved=${id}` : '?saved'
}
