import type { APIRoute } from 'astro'

import { puzzle } from '../../../cms-client/registration.ts'
import { json, refusal } from '../../../http/json.ts'

/** A puzzle for the browser of somebody who registers. */
export const GET: APIRoute = async () => {
  const answer = await puzzle()
  return answer.ok ? json(200, answer.value as object) : refusal(answer.problems)
}
