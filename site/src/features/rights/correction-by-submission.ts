import { askCorrectionSchema } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { typedDate, type TypedDate } from '../../components/DateField/typed-date.ts'
import { askCorrection } from '../../cms-client/rights.ts'
import { formOf } from '../../http/form-of.ts'
import { dayOf } from '../day-of.ts'
import { formErrors, type FormError } from '../form-errors.ts'

/** What the form for a correction shows. */
export interface CorrectionDraft {
  readonly typed: { readonly topic: string; readonly patient: string; readonly wish: string }
  readonly birthDate: TypedDate
  readonly errors: readonly FormError[]
}

/** Takes a wish for a correction: leads back to the page, or gives what is to be mended. */
export async function correctionBySubmission(
  page: AstroGlobal,
  token: string,
): Promise<Response | CorrectionDraft> {
  const empty = { topic: '', patient: '', wish: '' }
  if (page.request.method !== 'POST')
    return { typed: empty, birthDate: { day: '', month: '', year: '' }, errors: [] }
  const form = await formOf(page.request)
  const typed = { ...empty, ...textsOf(Object.fromEntries(form)) }
  const birthDate = typedDate(form, 'birthDate')
  const read = askCorrectionSchema.safeParse({
    ...typed,
    patient: typed.patient || null,
    birthDate: dayOf(birthDate) ?? null,
  })
  const answer = read.success
    ? await askCorrection(token, read.data)
    : { ok: false as const, problems: problemsAt(read.error.issues.map(({ path }) => path[0])) }
  if (answer.ok) return page.redirect(`${page.url.pathname}?asked`, 303)
  page.response.status = 422
  return { typed, birthDate, errors: formErrors(page.locals.t, answer.problems) }
}

function textsOf(form: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(form).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(texts)
}

function problemsAt(fields: readonly unknown[]) {
  return [...new Set(fields.map(String))].map((at) => ({ code: 'input-invalid' as const, at }))
}
