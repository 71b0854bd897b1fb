import { askCorrectionSchema } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { askCorrection } from '../../cms-client/rights.ts'
import { formOf } from '../../http/form-of.ts'
import { formErrors, type FormError } from '../form-errors.ts'

interface AnswersDraft {
  readonly wish: string
  readonly errors: readonly FormError[]
}

/** Asks to correct one response that was handed in: leads to the questionnaires, or gives what stands in the way. */
export async function answersBySubmission(
  page: AstroGlobal,
  token: string,
  response: string,
): Promise<Response | AnswersDraft> {
  if (page.request.method !== 'POST') return { wish: '', errors: [] }
  const typed = (await formOf(page.request)).get('wish')
  const wish = typeof typed === 'string' ? typed : ''
  const about = { topic: 'answers', patient: null, response, wish } as const
  const answer = askCorrectionSchema.safeParse(about).success
    ? await askCorrection(token, about)
    : { ok: false as const, problems: [{ code: 'input-invalid' as const, at: 'wish' }] }
  if (answer.ok) return page.redirect(`/${page.locals.locale}/my?asked`, 303)
  page.response.status = 422
  return { wish, errors: formErrors(page.locals.t, answer.problems) }
}
