import { refused } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { decideConsent } from '../../cms-client/consents.ts'
import { formOf } from '../../http/form-of.ts'
import { statementOfForm } from './statement-of-form.ts'

/** Takes a decision from the consents page: leads back to it, or gives the errors to show. */
export async function decideBySubmission(
  page: AstroGlobal,
  token: string,
): Promise<Response | readonly { text: string }[]> {
  if (page.request.method !== 'POST') return []
  const statement = statementOfForm(await formOf(page.request))
  const answer = statement
    ? await decideConsent(token, statement)
    : refused({ code: 'input-invalid' })
  if (answer.ok) return page.redirect(`${page.url.pathname}?saved`, 303)
  page.response.status = 422
  return answer.problems.map(({ code }) => ({ text: page.locals.t(`problem.${code}`) }))
}
