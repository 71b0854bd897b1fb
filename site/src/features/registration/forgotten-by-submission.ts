import type { AstroGlobal } from 'astro'

import { askReset } from '../../cms-client/registration.ts'
import { formOf } from '../../http/form-of.ts'
import { formErrors, isTooOften, type FormError } from '../form-errors.ts'

/** What the page for a forgotten password shows: the address, what is wrong with it, or that the mail is on its way. */
export interface Forgotten {
  readonly email: string
  readonly errors: readonly FormError[]
  readonly isSent: boolean
}

/** Asks for a link. Whether there is an account, the page never tells. */
export async function forgottenBySubmission(page: AstroGlobal): Promise<Forgotten | Response> {
  if (page.request.method !== 'POST') return { email: '', errors: [], isSent: false }
  const { t, locale, client } = page.locals
  const sent = (await formOf(page.request)).get('email')
  const email = typeof sent === 'string' ? sent.trim().slice(0, 254) : ''
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) {
    page.response.status = 422
    const errors = formErrors(t, [{ code: 'input-invalid', at: 'email' }])
    return { email, errors, isSent: false }
  }
  const answer = await askReset(client, { email, locale })
  if (answer.ok) return { email, errors: [], isSent: true }
  if (answer.problems[0]?.code === 'unavailable') return page.rewrite('/503')
  page.response.status = isTooOften(answer.problems) ? 429 : 422
  return { email, errors: formErrors(t, answer.problems), isSent: false }
}
