import type { AstroGlobal } from 'astro'
import { z } from 'zod'

import { signIn } from '../../cms-client/members.ts'
import { formOf } from '../../http/form-of.ts'
import { localPath } from '../../i18n/locale-paths.ts'
import type { MessageKey } from '../../i18n/messages.ts'
import { homeOf, pageOfStep } from '../registration/steps.ts'
import { keepToken } from '../../session/session-cookie.ts'

/** What the sign-in page shows: what was typed (never the password) and what is wrong with it. */
export interface Attempt {
  readonly email: string
  readonly errors: readonly { readonly text: string; readonly href?: string }[]
  readonly status: number
}

const formSchema = z.object({
  email: z.string().trim().max(254).catch(''),
  password: z.string().max(1000).catch(''),
  next: z.string().max(500).catch(''),
})

/** Takes the form, and either signs in and leads on, or says what to show. */
export async function signInBySubmission(page: AstroGlobal): Promise<Attempt | Response> {
  if (page.request.method !== 'POST') return { email: '', errors: [], status: 200 }
  const form = formSchema.parse(Object.fromEntries(await formOf(page.request)))
  const missing = missingIn(form)
  if (missing.length > 0) return attempt(page, form.email, missing, 422)
  const answer = await signIn(page.locals.client, form.email, form.password)
  if (!answer.ok) return refusal(page, form.email, answer.problems[0]?.code)
  const { token, exp, user } = answer.value
  keepToken(page.cookies, token, exp)
  const { locale } = page.locals
  if (user.registration !== 'done')
    return page.redirect(pageOfStep(locale, user.registration, user.kind), 303)
  return page.redirect(localPath(form.next, homeOf(locale, user.kind)), 303)
}

type Finding = readonly [MessageKey & `signIn.${string}`, string?]

function missingIn({ email, password }: { email: string; password: string }): Finding[] {
  const findings: Finding[] = []
  if (email === '') findings.push(['signIn.emailMissing', '#email'])
  else if (!/^[^@\s]+@[^@\s]+$/.test(email)) findings.push(['signIn.emailInvalid', '#email'])
  if (password === '') findings.push(['signIn.passwordMissing', '#password'])
  return findings
}

function refusal(page: AstroGlobal, email: string, code?: string): Attempt | Promise<Response> {
  if (code === 'unavailable') return page.rewrite('/503')
  if (code === 'too-many-tries') return attempt(page, email, [['signIn.tooMany']], 429)
  return attempt(page, email, [['signIn.wrong', '#email']], 401)
}

function attempt(
  { locals }: AstroGlobal,
  email: string,
  findings: readonly Finding[],
  status: number,
): Attempt {
  const errors = findings.map(([key, href]) => ({ text: locals.t(key), ...(href && { href }) }))
  return { email, errors, status }
}
