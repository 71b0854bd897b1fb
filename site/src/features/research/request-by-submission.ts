import type { Problem } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { submitRequest } from '../../cms-client/requests.ts'
import { formOf } from '../../http/form-of.ts'
import { nothingTyped, requestOf, typedIn, type Typed } from './request-of-form.ts'

/** What the form shows: what was typed, and what is wrong with it. */
export interface Draft {
  readonly typed: Typed
  readonly errors: readonly { readonly text: string; readonly href: string }[]
}

/** Takes the form, and either sends the request and leads to its page, or says what to show. */
export async function requestBySubmission(
  page: AstroGlobal,
  token: string,
): Promise<Draft | Response> {
  const { locals, request, response } = page
  if (request.method !== 'POST') return { typed: nothingTyped, errors: [] }
  const typed = typedIn(await formOf(request))
  const wanted = requestOf(typed)
  response.status = 422
  if (!wanted.ok) {
    const findings = wanted.findings
    return {
      typed,
      errors: findings.map(({ field, message }) => ({
        text: locals.t(message),
        href: `#${field}`,
      })),
    }
  }
  const answer = await submitRequest(token, wanted.request)
  if (answer.ok) return page.redirect(`/${locals.locale}/research/${answer.value.id}?sent`, 303)
  return { typed, errors: answer.problems.map((problem) => errorOf(problem, page)) }
}

function errorOf({ code, at }: Problem, { locals }: AstroGlobal): { text: string; href: string } {
  const field = code === 'cross-tables-refused' ? 'tables' : (at ?? 'title')
  return { text: locals.t(`problem.${code}`), href: `#${field}` }
}
