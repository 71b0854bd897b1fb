import { refused, registrationSchema, type Problem, type Registered } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { register } from '../../cms-client/registration.ts'
import { typedDate, type TypedDate } from '../../components/DateField/typed-date.ts'
import { formOf } from '../../http/form-of.ts'
import { dayOf } from '../day-of.ts'
import { formErrors, isTooOften, problemOf, type FormError } from '../form-errors.ts'
import { linkFrom } from './link-cookie.ts'

/** What the first step shows: what was typed, what is wrong with it, or that the mail is on its way, maybe later. */
export interface Step1 {
  readonly typed: Readonly<Record<string, string>>
  readonly birthDate: TypedDate
  readonly errors: readonly FormError[]
  readonly isSent: boolean
  readonly isLater: boolean
}

/** Takes the form of step 1. A filled trap looks like success: robots learn nothing. */
export async function youBySubmission(
  page: AstroGlobal,
  fixed: { readonly kind?: 'professional' } = {},
): Promise<Step1 | Response> {
  const form = page.request.method === 'POST' ? await formOf(page.request) : new FormData()
  const typed: Readonly<Record<string, string>> = { ...textsOf(form), ...fixed }
  const birthDate = typedDate(form, 'birthDate')
  const step = { typed, birthDate, errors: [], isSent: false, isLater: false }
  if (page.request.method !== 'POST') return step
  return typed['website'] ? { ...step, isSent: true } : told(page, step)
}

async function told(page: AstroGlobal, step: Step1): Promise<Step1 | Response> {
  const { locale, client, t } = page.locals
  const given = registrationSchema.safeParse({
    ...withoutEmpty(step.typed),
    birthDate: dayOf(step.birthDate),
    locale,
    token: linkFrom(page.cookies) || undefined,
  })
  const answer = given.success
    ? await register(client, given.data)
    : refused(...problemsIn(given.error.issues, step.typed))
  if (answer.ok) return sent(page, step, answer.value)
  if (answer.problems[0]?.code === 'unavailable') return page.rewrite('/503')
  page.response.status = isTooOften(answer.problems) ? 429 : 422
  return { ...step, errors: formErrors(t, answer.problems) }
}

/** Whoever came with the link of an earlier mail has nothing left to confirm. */
function sent(page: AstroGlobal, step: Step1, { sends }: Registered): Step1 | Response {
  if (sends === 'nothing') return page.redirect(`/${page.locals.locale}/register/password`, 303)
  return { ...step, isSent: true, isLater: sends === 'later' }
}

/** What was typed, for a form that sends it once more. The trap stays empty, and a proof is not used twice. */
export function sentAgain({ typed }: Step1): Readonly<Record<string, string>> {
  const { proof: _used, website: _trap, ...again } = typed
  return again
}

function problemsIn(
  issues: readonly { readonly path: readonly PropertyKey[] }[],
  typed: Step1['typed'],
): Problem[] {
  const wrong = new Set(issues.map(({ path }) => String(path[0])))
  const [known, others] = [inOrder.filter((each) => wrong.delete(each)), [...wrong]]
  return [...known, ...others].map((at) => problemOf(at, typed[at]))
}

/** As the fields stand in the form. */
const inOrder = ['kind', 'profession', 'name', 'birthDate', 'email', 'organisation', 'objective']

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function withoutEmpty(typed: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''))
}
