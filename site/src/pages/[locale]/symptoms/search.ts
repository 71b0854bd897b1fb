import type { APIRoute } from 'astro'

import { findSymptoms, searchable } from '../../../cms-client/symptoms.ts'
import { json, refusal } from '../../../http/json.ts'

/** What somebody may mean, while they type: for the page of symptoms. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { session, locale } = locals
  if (!session) return refusal([{ code: 'sign-in-needed' }])
  const q = searchable(url.searchParams.get('q') ?? '')
  if (q === '') return json(200, { suggestions: [] })
  const found = await findSymptoms({ token: session.token, language: locale }, q)
  return found.ok ? json(200, { suggestions: found.value }) : refusal(found.problems)
}
