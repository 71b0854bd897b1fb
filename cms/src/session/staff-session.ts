import { createLocalReq, type AuthStrategy, type PayloadRequest } from 'payload'

import { panelTokenIn } from '../access/panel-cookie.ts'
import type { Staff } from '../generated/payload-types.ts'
import { sessionOf, openSession, type OpenedSession } from './open-session.ts'
import { readToken } from './read-token.ts'

/** How long staff stay signed in, in seconds. Nothing makes it longer. */
export const staffSessionLasts = 8 * 60 * 60

/** What the id of a session begins with that was opened by a password and a second factor. */
export const secondFactorMark = 'second-factor-'

/** Begins a session of the staff. The caller has seen a password, or a link, and a code. */
export function openStaffSession(req: PayloadRequest, id: string): Promise<OpenedSession> {
  return openSession(req, {
    accounts: 'staff',
    id,
    lasts: staffSessionLasts,
    mark: secondFactorMark,
  })
}

/**
 * The only way in which a request is known to come from staff: by a token whose session bears the mark, is still
 * there, and is younger than eight hours. Every rule asks for `req.user`, so nobody without is anybody anywhere.
 */
export const secondFactorStrategy: AuthStrategy = {
  name: 'second-factor',
  authenticate: async ({ headers, payload }) => {
    const token = panelTokenIn(headers, payload.config.csrf)
    const claims = token === null ? null : await readToken(token, payload.secret)
    if (claims?.collection !== 'staff') return { user: null }
    const user = await payload.findByID({
      collection: 'staff',
      id: claims.id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true, // whose session it is
      req: await createLocalReq({}, payload),
    })
    if (!user || !liveSessionsOf(user).some(({ id }) => id === claims.sid)) return { user: null }
    return { user: { ...user, collection: 'staff', _sid: claims.sid, _strategy: 'second-factor' } }
  },
}

/** A session that holds, and when it ends (milliseconds since 1970). */
export interface LiveSession {
  readonly id: string
  readonly createdAt: string
  readonly endsAt: number
}

/** The sessions of an account that hold now. */
export function liveSessionsOf(
  { sessions }: Pick<Staff, 'sessions'>,
  now = Date.now(),
): readonly LiveSession[] {
  return (sessions ?? []).flatMap(({ id, createdAt, expiresAt }) => {
    if (!createdAt || !id.startsWith(secondFactorMark)) return []
    const latest = Date.parse(createdAt) + staffSessionLasts * 1000
    const endsAt = Math.min(latest, Date.parse(expiresAt))
    return endsAt > now ? [{ id, createdAt, endsAt }] : []
  })
}

/** Somebody of the staff with the session that they come with. */
export interface StaffSession {
  readonly staff: Staff
  readonly session: LiveSession
}

/** Whose session a request comes with, where it is of the staff. */
export function staffSessionOf({ user }: Pick<PayloadRequest, 'user'>): StaffSession | null {
  if (user?.collection !== 'staff') return null
  const session = liveSessionsOf(user).find(({ id }) => id === sessionOf(user))
  return session ? { staff: user, session } : null
}
