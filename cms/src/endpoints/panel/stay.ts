import { done, refused } from '@share4rare/schemas'

import { recordAudit } from '../../audit/record-audit.ts'
import { endSessions } from '../../session/open-session.ts'
import { staffSessionOf, type StaffSession } from '../../session/staff-session.ts'
import { endpoint } from '../endpoint.ts'
import { toldOf, withoutSession } from './panel-session.ts'

/** `GET /staff/me`: who is signed in and until when, as the panel's client asks on every page; nobody without a role. */
export const me = endpoint('get', '/me', (req) => {
  const here = staffSessionOf(req)
  return Promise.resolve(done(here?.staff.roles.length ? toldAs(here) : { user: null }))
})

/** `POST /staff/refresh-token`: the end of the session, which stays what it was. The panel asks now and then. */
export const refresh = endpoint('post', '/refresh-token', (req) => {
  const here = staffSessionOf(req)
  return Promise.resolve(here ? done(toldAs(here)) : refused({ code: 'sign-in-needed' }))
})

/** `POST /staff/logout`: ends this session, and `?allSessions=true` every one. Doing it twice is no mistake. */
export const signOut = endpoint('post', '/logout', async (req) => {
  const here = staffSessionOf(req)
  if (here) {
    const { staff, session } = here
    const sid = req.query['allSessions'] === 'true' ? undefined : session.id
    await endSessions(req, { accounts: 'staff', id: staff.id, sid })
    await recordAudit(req, { action: 'staff.signed-out', subject: staff.id })
  }
  return withoutSession(req)
})

function toldAs({ staff, session }: StaffSession): object {
  return { user: toldOf(staff), collection: 'staff', exp: Math.floor(session.endsAt / 1000) }
}
