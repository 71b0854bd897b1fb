import { done } from '@share4rare/schemas'
import { z } from 'zod'

import { recordAudit } from '../../audit/record-audit.ts'
import { endSessions } from '../../session/open-session.ts'
import { liveSessionsOf } from '../../session/staff-session.ts'
import { endpoint } from '../endpoint.ts'
import { bodyOfStaff, signedInStaff } from './signed-in-staff.ts'

/** `GET /staff/sessions`: where one is signed in, and until when. */
export const ownSessions = endpoint('get', '/sessions', (req) => {
  const here = signedInStaff(req)
  if (!here.ok) return Promise.resolve(here)
  const { staff, session } = here.value
  const sessions = liveSessionsOf(staff).map(({ id, createdAt, endsAt }) => ({
    ...{ id, createdAt, endsAt: new Date(endsAt).toISOString() },
    isThis: id === session.id,
  }))
  return Promise.resolve(done({ sessions }))
})

const endSchema = z.object({ session: z.string().max(100) })

/** `POST /staff/end-session`: ends one of one's own sessions, or `others`: all but this one. */
export const endOwnSession = endpoint('post', '/end-session', async (req) => {
  const asked = await bodyOfStaff(req, endSchema)
  if (!asked.ok) return asked
  const { staff, session, body } = asked.value
  const which = body.session === 'others' ? { except: session.id } : { sid: body.session }
  await endSessions(req, { accounts: 'staff', id: staff.id, ...which })
  await recordAudit(req, { action: 'staff.sessions-ended', subject: staff.id })
  return done({})
})
