import {
  healthNeedsSchema,
  professionalAimSchema,
  type Aim,
  type Problem,
} from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { ownAim, tellAim } from '../../cms-client/aim.ts'
import { formOf } from '../../http/form-of.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import { formErrors, type FormError } from '../form-errors.ts'

/** What the page about an own aim shows: the words as they are kept or typed, and what is to be mended. */
export interface AimDraft {
  readonly words: Readonly<Partial<Record<keyof Aim, string | null>>>
  readonly errors: readonly FormError[]
}

const asked = { professional: professionalAimSchema, others: healthNeedsSchema } as const

/** Shows what brings the member here, or takes it: leads back to the page, or gives what is to be mended. */
export async function aimBySubmission(
  page: AstroGlobal,
  token: string,
  from: keyof typeof asked,
): Promise<AimDraft | Response> {
  if (page.request.method !== 'POST') {
    const known = await ownAim(token)
    return known.ok ? { words: known.value, errors: [] } : refusalPage(page, known.problems)
  }
  const form = [...(await formOf(page.request))]
  const words: Readonly<Record<string, string>> = Object.fromEntries(
    form.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const problems = await kept(token, asked[from].safeParse(words))
  if (problems.length === 0) return page.redirect(`${page.url.pathname}?saved`, 303)
  if (problems.some(({ code }) => code !== 'input-invalid')) return refusalPage(page, problems)
  page.response.status = 422
  return { words, errors: formErrors(page.locals.t, problems) }
}

type Read = ReturnType<(typeof asked)[keyof typeof asked]['safeParse']>

async function kept(token: string, read: Read): Promise<readonly Problem[]> {
  if (!read.success) {
    const fields = new Set(read.error.issues.map(({ path }) => String(path[0])))
    return [...fields].map((at) => ({ code: 'input-invalid', at }))
  }
  const answer = await tellAim(token, read.data)
  return answer.ok ? [] : answer.problems
}
