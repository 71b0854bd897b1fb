import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'
import { problemsSchema, type ProblemCode } from '@share4rare/schemas'

import { testSettings } from '../../../tests/support/test-settings.ts'
import { kept } from '../../src/access/gatekeeper.ts'
import { siteHeaders } from '../../src/access/the-site.ts'
import { startedCms } from './started-cms.ts'

/** The methods of the API. */
export type Method = keyof typeof doors

const doors = {
  GET: REST_GET,
  POST: REST_POST,
  PATCH: REST_PATCH,
  PUT: REST_PUT,
  DELETE: REST_DELETE,
  OPTIONS: REST_OPTIONS,
}

/** What a request carries besides its address. A body that is a text is sent as it is. */
export interface Carried {
  readonly token?: string | null
  readonly body?: unknown
  /** A file as the body, at once or as a stream. */
  readonly file?: Uint8Array | ReadableStream<Uint8Array>
  readonly headers?: Readonly<Record<string, string>>
  /** The site itself asks, for somebody at this address. */
  readonly forClientAt?: string
}

/** What came back. */
export interface Reply {
  readonly status: number
  readonly text: string
  readonly bytes: Uint8Array
  /** The body, where it is JSON. */
  readonly body: unknown
  readonly headers: Headers
}

/** Asks the API through the very handlers that Next serves, without a network. `path` begins below `/api`. */
export async function rest(method: Method, path: string, carried: Carried = {}): Promise<Reply> {
  const { config } = await startedCms()
  const url = new URL(`http://127.0.0.1:3000/api${path}`)
  const request = new Request(url, { method, ...sent(carried) })
  const slug = url.pathname.split('/').slice(2).map(decodeURIComponent)
  const door = kept(doors[method](Promise.resolve(config)))
  const response = await door(request, { params: Promise.resolve({ slug }) })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const text = Buffer.from(bytes).toString()
  return { status: response.status, text, bytes, body: jsonOf(text), headers: response.headers }
}

function sent({ token, body, file, headers, forClientAt }: Carried): RequestInit {
  return {
    ...(file && { body: file instanceof Uint8Array ? Buffer.from(file) : file, duplex: 'half' }),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `JWT ${token}` }),
      ...(forClientAt !== undefined && {
        [siteHeaders.key]: testSettings.SITE_KEY,
        [siteHeaders.client]: forClientAt,
      }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The codes of a refusal, each with its place where it has one. */
export function problemsOf({ body }: Reply): string[] {
  return problemsSchema
    .parse(body)
    .problems.map(({ code, at }) => (at === undefined ? code : `${code} at ${at}`))
}

/** What a refused request looks like: its status and its problems. */
export function refusalOf(reply: Reply): [number, ...string[]] {
  return [reply.status, ...problemsOf(reply)]
}

/** A refusal for one reason, as `refusalOf` gives it. */
export function refusal(status: number, code: ProblemCode): [number, string] {
  return [status, code]
}
