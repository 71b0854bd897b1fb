import type { Result } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { confirm, reset } from '../../cms-client/registration.ts'
import type { SignedIn } from '../../cms-client/members.ts'
import { formOf } from '../../http/form-of.ts'
import { keepToken } from '../../session/session-cookie.ts'
import { formErrors, isTooOften, type FormError } from '../form-errors.ts'
import { forgetLink, linkFrom } from './link-cookie.ts'
import { homeOf, pageOfStep } from './steps.ts'

/** What a page shows on which a link is used up: what was typed (never the password) and what is wrong with it. */
export interface Choice {
  readonly nickname: string
  readonly errors: readonly FormError[]
}

/** Step 2: makes the account with the link that was opened, signs in, and leads on. */
export async function passwordBySubmission(page: AstroGlobal): Promise<Choice | Response> {
  const { client, locale } = page.locals
  return chosen(page, {
    use: (form) =>
      confirm(client, {
        token: linkFrom(page.cookies),
        nickname: textIn(form, 'nickname'),
        password: textIn(form, 'password'),
      }),
    leadsTo: ({ registration, kind }) => pageOfStep(locale, registration, kind),
  })
}

/** Sets another password with the link that was opened, signs in, and leads on. */
export async function resetBySubmission(page: AstroGlobal): Promise<Choice | Response> {
  const { client, locale } = page.locals
  return chosen(page, {
    use: (form) =>
      reset(client, { token: linkFrom(page.cookies), password: textIn(form, 'password') }),
    leadsTo: ({ registration, kind }) =>
      registration === 'done'
        ? `${homeOf(locale, kind)}?password`
        : pageOfStep(locale, registration, kind),
  })
}

interface LinkUse {
  readonly use: (form: FormData) => Promise<Result<SignedIn>>
  /** Where they go on, once it is used. */
  readonly leadsTo: (user: SignedIn['user']) => string
}

async function chosen(page: AstroGlobal, { use, leadsTo }: LinkUse): Promise<Choice | Response> {
  if (page.request.method !== 'POST') return { nickname: '', errors: [] }
  const form = await formOf(page.request)
  const answer = await use(form)
  if (answer.ok) return led(page, answer.value, leadsTo(answer.value.user))
  const code = answer.problems[0]?.code
  if (code === 'unavailable') return page.rewrite('/503')
  if (answer.problems.some(({ code: each, at }) => each === 'token-spent' || at === 'token'))
    return page.redirect(`/${page.locals.locale}/link`, 303)
  page.response.status = isTooOften(answer.problems) ? 429 : 422
  return {
    nickname: textIn(form, 'nickname'),
    errors: formErrors(page.locals.t, answer.problems),
  }
}

function led(page: AstroGlobal, { token, exp }: SignedIn, next: string): Response {
  forgetLink(page.cookies)
  keepToken(page.cookies, token, exp)
  return page.redirect(next, 303)
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
