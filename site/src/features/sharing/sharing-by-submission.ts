import { refused } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { changeGrant, invitePartner } from '../../cms-client/partner-grants.ts'
import { formOf } from '../../http/form-of.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import { formErrors, isTooOften, type FormError } from '../form-errors.ts'

/** What the form of the page about sharing shows: the address that was typed, and what is wrong with it. */
export interface SharingDraft {
  readonly email: string
  readonly errors: readonly FormError[]
}

/** Takes an invitation, or a change to a grant, and leads back to the page; or says what to show. */
export async function sharingBySubmission(
  page: AstroGlobal,
  token: string,
  patient: string,
): Promise<SharingDraft | Response> {
  if (page.request.method !== 'POST') return { email: '', errors: [] }
  const form = await formOf(page.request)
  const [grant, change] = [textIn(form, 'grant'), textIn(form, 'change')]
  if (change === 'renew' || change === 'revoke') {
    const changed = await changeGrant(token, grant, change)
    if (!changed.ok) return refusalPage(page, changed.problems)
    return page.redirect(`${page.url.pathname}?changed`, 303)
  }
  return invited(page, token, { patient, email: textIn(form, 'email').slice(0, 254) })
}

async function invited(
  page: AstroGlobal,
  token: string,
  { patient, email }: { readonly patient: string; readonly email: string },
): Promise<SharingDraft | Response> {
  const { locale, t } = page.locals
  const answer = /^[^@\s]+@[^@\s]+$/.test(email)
    ? await invitePartner(token, { patient, email, locale })
    : refused({ code: 'input-invalid', at: 'email' })
  if (answer.ok) return page.redirect(`${page.url.pathname}?sent`, 303)
  if (answer.problems[0]?.code === 'unavailable') return page.rewrite('/503')
  page.response.status = isTooOften(answer.problems) ? 429 : 422
  return { email, errors: formErrors(t, answer.problems) }
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
