import {
  localeSchema,
  refused,
  type Locale,
  type Problem,
  type ProblemCode,
  type Result,
} from '@share4rare/schemas'
import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type Endpoint,
  type PayloadRequest,
} from 'payload'
import type { z } from 'zod'

import { isRegistered, memberOf } from '../access/members.ts'
import type { Member } from '../generated/payload-types.ts'

type Answer = Response | Result<unknown>

/** A door of the API whose outcome is a Result: its value as JSON, or its problems with their status. */
export function endpoint(
  method: 'get' | 'post' | 'patch',
  path: string,
  answer: (req: PayloadRequest) => Promise<Answer>,
): Endpoint {
  return {
    method,
    path,
    handler: async (req) => {
      const outcome = await answer(req)
      if (outcome instanceof Response) return outcome
      return outcome.ok
        ? Response.json(outcome.value, privately)
        : problemResponse(outcome.problems)
    },
  }
}

const privately = { headers: { 'cache-control': 'private, no-store' } }

const statuses: Partial<Record<ProblemCode, number>> = {
  'sign-in-needed': 401,
  'credentials-wrong': 401,
  'not-permitted': 403,
  'not-validated': 403,
  'consent-missing': 403,
  'not-open': 403,
  'document-too-large': 413,
  'document-type-refused': 415,
  frozen: 403,
  'guardianship-waiting': 403,
  'own-work': 403,
  'profile-refused': 403,
  'conflict-of-interest': 403,
  'not-found': 404,
  'stale-revision': 409,
  'already-submitted': 409,
  'document-kept': 409,
  'not-waiting': 409,
  'birth-date-settled': 409,
  'call-closed': 409,
  'correction-over': 409,
  'correction-underway': 409,
  'registration-unfinished': 403,
  'input-invalid': 400,
  'too-many-this-hour': 429,
  'too-many-today': 429,
  'too-many-tries': 429,
  unavailable: 503,
}

/** A refusal as HTTP: every problem in the body, the first one's status. 422 where an answer is not right. */
export function problemResponse(
  problems: readonly Problem[],
  more: Record<string, unknown> = {},
): Response {
  const code = problems[0]?.code ?? 'unavailable'
  return Response.json({ problems, ...more }, { ...privately, status: statuses[code] ?? 422 })
}

/**
 * The body that a member sent, parsed; anything else is a problem, never a crash. Whoever is not signed in, or not
 * registered yet, is told so, whatever they sent.
 */
export async function bodyOfMember<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<Result<z.infer<Schema>>> {
  const member = signedInMember(req)
  return member.ok ? bodyOf(req, schema) : member
}

/** The same at the doors that are open before a registration is done. */
export async function bodyOfAnyMember<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<Result<z.infer<Schema>>> {
  const member = anySignedInMember(req)
  return member.ok ? bodyOf(req, schema) : member
}

/** The body that somebody sent, parsed; each field that is not right is a problem. */
export async function bodyOf<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<Result<z.infer<Schema>>> {
  const text = (await req.text?.()) ?? ''
  if (text.length > mostCharacters) return refused({ code: 'input-invalid' })
  const parsed = schema.safeParse(jsonOf(text))
  if (parsed.success) return { ok: true, value: parsed.data }
  const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? '')))]
  return refused(...fields.map((at): Problem => ({ code: 'input-invalid', at })))
}

const mostCharacters = 500_000

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, keepable)
  } catch {
    return undefined
  }
}

/** PostgreSQL keeps no NUL in a text. */
function keepable(key: string, value: unknown): unknown {
  const isKept = ![key, value].some((text) => typeof text === 'string' && text.includes('\0'))
  if (!isKept) throw new SyntaxError('a text with a NUL')
  return value
}

/** The member who asks, if registered; visitors and staff are told to sign in on the site. */
export function signedInMember(req: PayloadRequest): Result<Member> {
  const member = anySignedInMember(req)
  if (!member.ok || isRegistered(member.value)) return member
  return refused({ code: 'registration-unfinished' })
}

/** The member who asks, at the doors that are open before a registration is done. */
export function anySignedInMember(req: PayloadRequest): Result<Member> {
  const member = memberOf(req)
  return member ? { ok: true, value: member } : refused({ code: 'sign-in-needed' })
}

/** The language asked for in the query, or English. */
export function localeOf(req: PayloadRequest): Locale {
  return localeSchema.catch('en').parse(req.query['locale'])
}

/** The id in the path. A text that is no id finds nothing. */
export function idOf(req: PayloadRequest): string {
  const id = req.routeParams?.['id']
  return typeof id === 'string' && uuid.test(id) ? id : '00000000-0000-0000-0000-000000000000'
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Does several things as one: all of them stand, or none. A refusal takes back what was done before it. */
export async function inTransaction<Value>(
  req: PayloadRequest,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const isOurs = await initTransaction(req)
  try {
    const outcome = await work()
    if (isOurs) await (outcome.ok ? commitTransaction(req) : killTransaction(req))
    return outcome
  } catch (error) {
    if (isOurs) await killTransaction(req)
    throw error
  }
}
