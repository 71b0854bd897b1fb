import { done, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { isTheSite } from '../../access/the-site.ts'
import { openSession, type OpenedSession } from '../../session/open-session.ts'
import { triedPassword } from '../../session/tried-password.ts'
import { bodyOf, endpoint } from '../endpoint.ts'

/** How long a member stays signed in, in seconds. */
export const memberSessionLasts = 30 * 24 * 3600

const credentialsSchema = z.object({ email: z.string().max(254), password: z.string().max(1000) })

/** `POST /members/login`: by the site alone, which keeps the token where no script reads it. */
export const signIn = endpoint('post', '/login', async (req) => {
  if (!isTheSite(req)) return refused({ code: 'not-permitted' })
  const body = await bodyOf(req, credentialsSchema)
  return body.ok ? signInMember(req, body.value) : body
})

interface SignedIn extends OpenedSession {
  readonly user: unknown
}

async function signInMember(
  req: PayloadRequest,
  credentials: z.infer<typeof credentialsSchema>,
): Promise<Result<SignedIn>> {
  const account = await triedPassword(req, credentials)
  return account.ok ? done(await sessionFor(req, account.value.id)) : account
}

/** A new session of a member, as the site takes it. */
export async function sessionFor(req: PayloadRequest, id: string): Promise<SignedIn> {
  const session = await openSession(req, { accounts: 'members', id, lasts: memberSessionLasts })
  const user = await req.payload.findByID({
    collection: 'members',
    id,
    select: { email: true, kind: true, nickname: true, registration: true },
    depth: 0,
    overrideAccess: true, // their own account: the password was right
    req,
  })
  return { ...session, user }
}
