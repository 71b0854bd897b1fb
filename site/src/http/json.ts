import type { Problem, ProblemCode } from '@share4rare/schemas'

/** A JSON answer that nobody keeps. */
export function json(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } })
}

/** A refusal with every reason, as all rooms tell it. */
export function refusal(problems: readonly Problem[]): Response {
  const code = problems[0]?.code ?? 'unavailable'
  return json(statusOf[code] ?? 422, { problems })
}

const statusOf: Partial<Record<ProblemCode, number>> = {
  'already-submitted': 409,
  'consent-missing': 403,
  frozen: 403,
  'not-found': 404,
  'not-open': 403,
  'not-permitted': 403,
  'not-validated': 403,
  'sign-in-needed': 401,
  'stale-revision': 409,
  'too-many-this-hour': 429,
  'too-many-today': 429,
  'too-many-tries': 429,
  unavailable: 503,
}
