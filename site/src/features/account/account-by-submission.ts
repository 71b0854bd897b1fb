import { passwordSchema, type Problem } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { changePassword, keepMailLanguage, signOutEverywhere } from '../../cms-client/members.ts'
import { formOf } from '../../http/form-of.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import { forgetToken, keepToken } from '../../session/session-cookie.ts'
import { formErrors, isTooOften, type FormError } from '../form-errors.ts'

/** Takes another password, another language of mails, or the end of all sessions, and leads on; or gives what is wrong. */
export async function accountBySubmission(
  page: AstroGlobal,
  token: string,
): Promise<readonly FormError[] | Response> {
  if (page.request.method !== 'POST') return []
  const form = await formOf(page.request)
  if (form.has('everywhere')) return leaveEverywhere(page, token)
  if (form.has('locale')) return writeIn(page, token, textIn(form, 'locale'))
  const [current, password] = [textIn(form, 'current'), textIn(form, 'password')]
  if (current === '') return wrongPasswords(page, password)
  const answer = await changePassword(page.locals.client, token, { current, password })
  if (answer.ok) {
    keepToken(page.cookies, answer.value.token, answer.value.exp)
    return page.redirect(`${page.url.pathname}?changed`, 303)
  }
  if (answer.problems[0]?.code === 'unavailable') return page.rewrite('/503')
  page.response.status = isTooOften(answer.problems) ? 429 : 422
  return answer.problems.flatMap((problem) => errorsOf(page, problem))
}

/** Without the present password nothing is asked of the CMS; what is wrong with the new one is said at once. */
function wrongPasswords({ response, locals: { t } }: AstroGlobal, password: string): FormError[] {
  response.status = 422
  const missing = { text: t('account.currentMissing'), href: '#current' }
  const isTaken = passwordSchema.safeParse(password).success
  return isTaken
    ? [missing]
    : [missing, ...formErrors(t, [{ code: 'input-invalid', at: 'password' }])]
}

function errorsOf({ locals: { t } }: AstroGlobal, problem: Problem): readonly FormError[] {
  const isOld = problem.at === 'current'
  return isOld ? [{ text: t('account.currentWrong'), href: '#current' }] : formErrors(t, [problem])
}

async function writeIn(
  page: AstroGlobal,
  token: string,
  locale: string,
): Promise<readonly FormError[] | Response> {
  const answer = await keepMailLanguage(token, locale)
  if (answer.ok) return page.redirect(`${page.url.pathname}?language`, 303)
  if (answer.problems[0]?.code !== 'input-invalid') return refusalPage(page, answer.problems)
  page.response.status = 422
  return formErrors(page.locals.t, answer.problems)
}

async function leaveEverywhere(page: AstroGlobal, token: string): Promise<Response> {
  forgetToken(page.cookies)
  await signOutEverywhere(token)
  const response = page.redirect(`/${page.locals.locale}/sign-in?signed-out`, 303)
  response.headers.set('clear-site-data', '"storage"')
  return response
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
