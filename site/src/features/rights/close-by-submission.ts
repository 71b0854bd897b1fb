import { closeSchema, type Problem } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { close } from '../../cms-client/rights.ts'
import { formOf } from '../../http/form-of.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import type { MessageKey } from '../../i18n/messages.ts'
import { formErrors, type FormError } from '../form-errors.ts'

/** What the page of closing shows again: what was chosen about the answers (never the password), and what is wrong. */
export interface ClosingDraft {
  readonly answers: string
  readonly errors: readonly FormError[]
}

/** Takes the form that closes an account, or one patient's profile; leads on, or gives what is to be mended. */
export async function closeBySubmission(
  page: AstroGlobal,
  token: string,
  patient: string | null,
): Promise<Response | ClosingDraft> {
  if (page.request.method !== 'POST') return { answers: '', errors: [] }
  const form = Object.fromEntries(await formOf(page.request))
  const answers = typeof form['answers'] === 'string' ? form['answers'] : ''
  const sent = closeSchema.safeParse(form)
  page.response.status = 422
  const fields = new Set(sent.error?.issues.map(({ path }) => String(path[0])))
  if ('asked' in form && answers === '') fields.add('answers')
  if (!sent.success || fields.size > 0) {
    const problems = [...fields].map((at) => ({ code: 'input-invalid', at }) as const)
    return { answers, errors: errorsOf(page, problems) }
  }
  const closed = await close({ token, client: page.locals.client }, patient, sent.data)
  if (closed.ok) return page.redirect(leadOn(page, patient), 303)
  return closed.problems.some(({ at }) => at !== undefined)
    ? { answers, errors: errorsOf(page, closed.problems) }
    : refusalPage(page, closed.problems)
}

/** This form has a password and no address: the sentences of the sign-in page do not fit. */
function errorsOf({ locals: { t } }: AstroGlobal, problems: readonly Problem[]): FormError[] {
  return problems.flatMap((problem) => {
    const own = problem.at === 'password' ? ofPassword[problem.code] : undefined
    return own ? [{ text: t(own), href: '#password' }] : formErrors(t, [problem])
  })
}

const ofPassword: Readonly<
  Partial<Record<string, MessageKey & `close.password${'Missing' | 'Wrong'}`>>
> = {
  'input-invalid': 'close.passwordMissing',
  'credentials-wrong': 'close.passwordWrong',
}

function leadOn({ locals }: AstroGlobal, patient: string | null): string {
  return patient === null ? `/${locals.locale}/closed` : `/${locals.locale}/my/data?closed`
}
