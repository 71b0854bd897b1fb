import { done, refused } from '@share4rare/schemas'

import { memberOf } from '../../access/members.ts'
import { endSessions, sessionOf } from '../../session/open-session.ts'
import { endpoint } from '../endpoint.ts'

/** `POST /members/logout`: ends this session, and `?allSessions=true` every one. Doing it twice is no mistake. */
export const signOut = endpoint('post', '/logout', async (req) => {
  const member = memberOf(req)
  if (!member) return done({})
  const sid = req.query['allSessions'] === 'true' ? undefined : sessionOf(member)
  await endSessions(req, { accounts: 'members', id: member.id, sid })
  return done({})
})

/** `POST /members/refresh-token`: a session lasts as long as it said when it began. */
export const refreshIsShut = endpoint('post', '/refresh-token', () =>
  Promise.resolve(refused({ code: 'not-found' })),
)
