import { generateExpiredPayloadCookie, generatePayloadCookie } from 'payload/shared'
import type { PayloadRequest } from 'payload'

import type { Staff } from '../../generated/payload-types.ts'
import type { OpenedSession } from '../../session/open-session.ts'
import { openStaffSession } from '../../session/staff-session.ts'

/** A session of the panel that has begun, with what its browser is told of its owner. */
export interface PanelSession extends OpenedSession {
  readonly user: object
}

/** Begins a session for the panel. */
export async function panelSession(req: PayloadRequest, id: string): Promise<PanelSession> {
  const opened = await openStaffSession(req, id)
  const user = await req.payload.findByID({
    collection: 'staff',
    id,
    depth: 0,
    overrideAccess: true, // their own account
    req,
  })
  return { ...opened, user: toldOf(user) }
}

/** What the panel's client knows of whoever is signed in. */
export function toldOf({ id, email, name, roles, createdAt, updatedAt }: Staff): object {
  const known = { id, email, name, roles, createdAt, updatedAt }
  return { ...known, collection: 'staff', _strategy: 'second-factor' }
}

/** Answers with a session: its token in a cookie that no script reads, and nowhere else. */
export function withSession(
  { payload }: PayloadRequest,
  { token, ...told }: PanelSession,
  more: object = {},
): Response {
  const { cookiePrefix } = payload.config
  const cookie = generatePayloadCookie({
    collectionAuthConfig: authOf(payload),
    cookiePrefix,
    token,
  })
  return Response.json({ ...told, ...more }, { headers: { ...privately, 'set-cookie': cookie } })
}

/** Answers without a session, and has the browser forget the one that it had. */
export function withoutSession({ payload }: PayloadRequest): Response {
  const { cookiePrefix } = payload.config
  const cookie = generateExpiredPayloadCookie({
    collectionAuthConfig: authOf(payload),
    cookiePrefix,
  })
  return Response.json({}, { headers: { ...privately, 'set-cookie': cookie } })
}

const privately = { 'cache-control': 'private, no-store' }

function authOf(payload: PayloadRequest['payload']) {
  return payload.collections.staff.config.auth
}
