import { done, refused } from '@share4rare/schemas'

import { leavesAnAdministrator } from '../../collections/staff/keep-an-administrator.ts'
import { recordErasure } from '../../erasure/record-erasure.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import { endpoint, inTransaction } from '../endpoint.ts'
import { colleagueFor } from './invite.ts'

/**
 * `POST /staff/:id/close`: a colleague's account, for good. Never one's own, so that somebody else always sees it, and
 * never the last administrator's, also where two close each other at once.
 */
export const closeColleague = endpoint('post', '/:id/close', async (req) => {
  const colleague = await colleagueFor(req)
  if (!colleague || colleague.id === req.user?.id) return refused({ code: 'not-permitted' })
  const closed = await inTransaction(req, async () => {
    if (!(await leavesAnAdministrator(req, colleague.id))) return refused({ code: 'not-permitted' })
    await recordErasure(req, { kind: 'staff', id: colleague.id, reason: 'decided-by-staff' })
    return done({ closed: true })
  })
  if (closed.ok) await askForJob(req, { kind: 'keep-erasures', subject: 'all' })
  return closed
})
