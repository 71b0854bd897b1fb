import {
  problemsSchema,
  refused,
  done,
  type Problem,
  type ProblemCode,
  type Result,
} from '@share4rare/schemas'
import type { z } from 'zod'

import { settings } from '../settings.ts'

/** One request to the CMS, in its own terms. */
export interface Question<Value> {
  readonly path: string
  readonly expect: z.ZodType<Value>
  readonly token?: string | null
  readonly method?: 'GET' | 'POST' | 'PATCH'
  readonly body?: unknown
  /** The address of the person for whom the site asks; only doors that begin a session or send a link need it. */
  readonly client?: string
  /** A file as the body, with the name that it had. */
  readonly file?: { readonly content: Blob; readonly name: string }
}

/** Asks the CMS and parses what it says. A CMS that cannot be reached in time is `unavailable`. */
export async function ask<Value>(question: Question<Value>): Promise<Result<Value>> {
  const response = await reach(question)
  if (!response) return refused({ code: 'unavailable' })
  if (!response.ok) return refused(...(await problemsOf(response)))
  return done(await bodyOf(response, question))
}

/** Sends the request; null where nobody answers within ten seconds, or with a file a minute and a half. */
export async function reach(question: Omit<Question<unknown>, 'expect'>): Promise<Response | null> {
  const { path, token, method = 'GET', body, client, file } = question
  const headers = new Headers({ accept: 'application/json' })
  if (token) headers.set('authorization', `JWT ${token}`)
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (client !== undefined) {
    headers.set('x-share4rare-site', settings.SITE_KEY)
    headers.set('x-share4rare-client', client)
  }
  if (file) {
    headers.set('content-type', 'application/octet-stream')
    headers.set('x-document-title', encodeURIComponent(file.name.toWellFormed()))
  }
  try {
    return await fetch(`${settings.CMS_URL.replace(/\/$/, '')}/api${path}`, {
      method,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(file ? 90_000 : 10_000),
      ...(file && { body: file.content }), // streamed from where it lies
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  } catch {
    return null
  }
}

/** Why the CMS refused, in the platform's codes. */
export async function problemsOf(response: Response): Promise<readonly Problem[]> {
  const said = problemsSchema.safeParse(await response.json().catch(() => null))
  if (said.success) return said.data.problems
  const code = codeOfStatus[response.status]
  if (code) return [{ code }]
  if (response.status >= 500) return [{ code: 'unavailable' }]
  throw new ContractError(`status ${response.status}`)
}

/** The CMS said something that our schemas do not know: a bug on one of the two sides. */
export class ContractError extends Error {
  override name = 'ContractError'
}

async function bodyOf<Value>(response: Response, question: Question<Value>): Promise<Value> {
  const parsed = question.expect.safeParse(await response.json().catch(() => undefined))
  if (parsed.success) return parsed.data
  const places = parsed.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new ContractError(`the answer does not fit its schema at: ${places}`)
}

const codeOfStatus: Partial<Record<number, ProblemCode>> = {
  400: 'input-invalid',
  401: 'sign-in-needed',
  403: 'not-permitted',
  404: 'not-found',
  422: 'input-invalid',
  429: 'too-many-tries',
}
