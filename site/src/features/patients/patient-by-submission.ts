import type { PatientToKeep, Problem, Result } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { formOf } from '../../http/form-of.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import { formErrors, type FormError } from '../form-errors.ts'
import { patientOf, typedIn, type TypedPatient } from './patient-of-form.ts'

/** What a page with the form of a patient shows. */
export interface PatientDraft {
  readonly typed: TypedPatient
  readonly errors: readonly FormError[]
}

/** Takes the form of a patient, keeps it by `keep`, and leads on; or says what to show. */
export async function patientBySubmission<Kept>(
  page: AstroGlobal,
  before: TypedPatient,
  keep: (patient: PatientToKeep) => Promise<Result<Kept>>,
  leadOn: (kept: Kept) => string,
): Promise<PatientDraft | Response> {
  if (page.request.method !== 'POST') return { typed: before, errors: [] }
  const typed = typedIn(await formOf(page.request))
  const read = patientOf(typed)
  if ('problems' in read) return draft(page, typed, read.problems)
  const answer = await keep(read.patient)
  if (answer.ok) return page.redirect(leadOn(answer.value), 303)
  if (answer.problems.some(({ at }) => at !== undefined)) return draft(page, typed, answer.problems)
  return refusalPage(page, answer.problems)
}

function draft(page: AstroGlobal, typed: TypedPatient, problems: readonly Problem[]): PatientDraft {
  page.response.status = 422
  return { typed, errors: formErrors(page.locals.t, problems) }
}
