import type { APIRoute } from 'astro'

import { missedSearch, searchable } from '../../../cms-client/symptoms.ts'
import { formOf } from '../../../http/form-of.ts'
import { json, refusal } from '../../../http/json.ts'

/** Words that found nothing, once somebody has stopped typing: for the curators. */
export const POST: APIRoute = async ({ locals, request }) => {
  const { session, locale } = locals
  if (!session) return refusal([{ code: 'sign-in-needed' }])
  const typed = (await formOf(request)).get('q')
  const q = searchable(typeof typed === 'string' ? typed : '')
  if (q === '') return refusal([{ code: 'input-invalid' }])
  const told = await missedSearch({ token: session.token, language: locale }, q)
  return told.ok ? json(200, {}) : refusal(told.problems)
}
