import { decideClaimsSchema, refused } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { decideClaims } from '../../cms-client/registration.ts'
import { formOf } from '../../http/form-of.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import { formErrors, type FormError } from '../form-errors.ts'

/** Takes one decision on one claim, and leads back to the page; or gives what is wrong. */
export async function agreeBySubmission(
  page: AstroGlobal,
  token: string,
): Promise<readonly FormError[] | Response> {
  if (page.request.method !== 'POST') return []
  const decision = Object.fromEntries(await formOf(page.request))
  const { locale, t } = page.locals
  const told = decideClaimsSchema.safeParse({ locale, decisions: [decision] })
  const answer = told.success
    ? await decideClaims(token, told.data)
    : refused({ code: 'input-invalid' })
  if (answer.ok) return page.redirect(`${page.url.pathname}?saved`, 303)
  const code = answer.problems[0]?.code
  if (code === 'unavailable' || code === 'sign-in-needed') return refusalPage(page, answer.problems)
  page.response.status = 422
  return formErrors(t, answer.problems)
}
