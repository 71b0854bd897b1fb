import { symptomsSchema, type OwnPatientRecord, type Result } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { formOf } from '../../http/form-of.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import { formErrors, type FormError } from '../form-errors.ts'

type Symptoms = OwnPatientRecord['symptoms']

/** What the page of symptoms shows: what is known, or what was typed and what is wrong with it. */
export interface TypedSymptoms {
  readonly symptoms: Symptoms
  readonly errors: readonly FormError[]
}

/** Where symptoms are kept, and where their page leads afterwards. */
export interface Keeping {
  readonly keep: (symptoms: Symptoms) => Promise<Result<unknown>>
  readonly next: string
}

/** Takes what was ticked and written, and leads on; or shows it again with what is wrong. */
export async function symptomsBySubmission(
  page: AstroGlobal,
  known: Symptoms,
  { keep, next }: Keeping,
): Promise<TypedSymptoms | Response> {
  if (page.request.method !== 'POST') return { symptoms: known, errors: [] }
  const typed = typedIn(await formOf(page.request))
  const told = symptomsSchema.safeParse(typed)
  if (!told.success) {
    page.response.status = 422
    const errors = formErrors(page.locals.t, [{ code: 'input-invalid', at: 'inOwnWords' }])
    return { symptoms: typed, errors }
  }
  const kept = await keep(told.data)
  return kept.ok ? page.redirect(next, 303) : refusalPage(page, kept.problems)
}

/** Forms send each end of a line as two characters; whoever typed it counted one. */
function typedIn(form: FormData): Symptoms {
  const words = form.get('inOwnWords')
  return {
    hpoIds: form
      .getAll('hpoIds')
      .filter((id): id is string => typeof id === 'string' && isHpoId.test(id)),
    inOwnWords: typeof words === 'string' ? words.replaceAll('\r\n', '\n') : '',
  }
}

const isHpoId = /^HP:\d{7}$/
