import type { Locale } from '@share4rare/schemas'
import type { APIRoute } from 'astro'
import type { z } from 'zod'

import { isJson, isSameOrigin } from '../session/same-origin.ts'
import type { Session } from '../session/session.ts'
import { json, refusal } from './json.ts'

/** A JSON message from one of our own pages, with the member who sent it. */
export interface FromOurPage<Message> {
  readonly session: Session
  readonly locale: Locale
  /** The id in the address. */
  readonly id: string
  readonly message: Message
}

const unreadable = Symbol('no JSON')

/** An endpoint for our own pages: refuses other origins, other content types, strangers and wrong shapes. */
export function fromOurPage<Message>(
  schema: z.ZodType<Message>,
  answer: (sent: FromOurPage<Message>) => Promise<Response>,
): APIRoute {
  return async ({ request, url, locals, params }) => {
    if (!isSameOrigin(request.headers, url)) return refusal([{ code: 'not-permitted' }])
    if (!isJson(request.headers)) return refusal([{ code: 'input-invalid' }])
    if (!locals.session) return refusal([{ code: 'sign-in-needed' }])
    const sent: unknown = await request.json().catch(() => unreadable)
    if (sent === unreadable) return json(400, { problems: [{ code: 'input-invalid' }] })
    const parsed = schema.safeParse(sent)
    if (!parsed.success) return refusal([{ code: 'input-invalid' }])
    const { session, locale } = locals
    return answer({ session, locale, id: params['id'] ?? '', message: parsed.data })
  }
}
