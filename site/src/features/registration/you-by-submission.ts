import { registrationSchema, type Problem } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { register } from '../../cms-client/registration.ts'
import { typedDate, type TypedDate } from '../../components/DateField/typed-date.ts'
import { formOf } from '../../http/form-of.ts'
import { dayOf } from '../day-of.ts'
import { formErrors, type FormError } from '../form-errors.ts'

/** What the first step shows: what was typed, what is wrong with it, or that the mail is on its way. */
export interface Step1 {
  readonly typed: Readonly<Record<string, string>>
  readonly birthDate: TypedDate
  readonly errors: readonly FormError[]
  readonly isSent: boolean
}

/** Takes the form of step 1. A filled trap looks like success: robots learn nothing. */
export async function youBySubmission(
  page: AstroGlobal,
  fixed: { readonly kind?: 'professional' } = {},
): Promise<Step1 | Response> {
  const form = page.request.method === 'POST' ? await formOf(page.request) : new FormData()
  const typed: Readonly<Record<string, string>> = { ...textsOf(form), ...fixed }
  const birthDate = typedDate(form, 'birthDate')
  const step = { typed, birthDate, errors: [], isSent: false }
  if (page.request.method !== 'POST') return step
  if (typed['website']) return { ...step, isSent: true }
  const { locale, client, t } = page.locals
  const told = registrationSchema.safeParse({
    ...withoutEmpty(typed),
    birthDate: dayOf(birthDate),
    locale,
  })
  const problems = told.success ? await sent(client, told.data) : problemsIn(told.error.issues)
  if (problems[0]?.code === 'unavailable') return page.rewrite('/503')
  if (problems.length === 0) return { ...step, isSent: true }
  page.response.status = 422
  return { ...step, errors: formErrors(t, problems) }
}

/** What was typed, for a form that sends it once more. The trap stays empty, and a proof is not used twice. */
export function sentAgain({ typed }: Step1): Readonly<Record<string, string>> {
  const { proof: _used, ...again } = typed
  return again
}

async function sent(client: string, told: Parameters<typeof register>[1]) {
  const answer = await register(client, told)
  return answer.ok ? [] : answer.problems
}

function problemsIn(issues: readonly { readonly path: readonly PropertyKey[] }[]): Problem[] {
  const fields = [...new Set(issues.map(({ path }) => String(path[0])))]
  return fields.map((at) => ({ code: 'input-invalid', at }))
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function withoutEmpty(typed: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''))
}
