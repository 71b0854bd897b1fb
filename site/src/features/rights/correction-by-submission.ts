import type { AstroGlobal } from 'astro'

import { askCorrection } from '../../cms-client/rights.ts'
import { formOf } from '../../http/form-of.ts'
import { formErrors, type FormError } from '../form-errors.ts'
import {
  correctionOfForm,
  nothingTyped,
  typedCorrection,
  type TypedCorrection,
} from './correction-of-form.ts'

/** What the form for a correction shows. */
export interface CorrectionDraft extends TypedCorrection {
  readonly errors: readonly FormError[]
}

/** Takes a wish for a correction: leads back to the page, or gives what is to be mended. */
export async function correctionBySubmission(
  page: AstroGlobal,
  token: string,
): Promise<Response | CorrectionDraft> {
  if (page.request.method !== 'POST') return { ...nothingTyped, errors: [] }
  const typed = typedCorrection(await formOf(page.request))
  const wish = correctionOfForm(typed)
  const answer = wish.ok ? await askCorrection(token, wish.value) : wish
  if (answer.ok) return page.redirect(`${page.url.pathname}?asked`, 303)
  page.response.status = 422
  return { ...typed, errors: formErrors(page.locals.t, answer.problems) }
}
