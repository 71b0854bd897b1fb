import { closeSchema } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { close } from '../../cms-client/rights.ts'
import { formOf } from '../../http/form-of.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import { formErrors, type FormError } from '../form-errors.ts'

/** Takes the form that closes an account, or one patient's profile; leads on, or gives what is to be mended. */
export async function closeBySubmission(
  page: AstroGlobal,
  token: string,
  patient: string | null,
): Promise<Response | readonly FormError[]> {
  if (page.request.method !== 'POST') return []
  const form = Object.fromEntries(await formOf(page.request))
  const sent = closeSchema.safeParse(form)
  page.response.status = 422
  if (!sent.success) {
    const fields = new Set(sent.error.issues.map(({ path }) => String(path[0])))
    return formErrors(
      page.locals.t,
      [...fields].map((at) => ({ code: 'input-invalid', at })),
    )
  }
  const closed = await close({ token, client: page.locals.client }, patient, sent.data)
  if (closed.ok) return page.redirect(leadOn(page, patient), 303)
  return closed.problems.some(({ at }) => at !== undefined)
    ? formErrors(page.locals.t, closed.problems)
    : refusalPage(page, closed.problems)
}

function leadOn({ locals }: AstroGlobal, patient: string | null): string {
  return patient === null ? `/${locals.locale}/closed` : `/${locals.locale}/my/data?closed`
}
