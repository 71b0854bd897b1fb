import { done, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { dataScientists } from '../access/staff.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { isCallOpen } from '../collections/requests/asked-requests.ts'
import { askForJob } from '../jobs/ask-for-job.ts'
import { endpoint, idOf, inTransaction } from './endpoint.ts'

/** `POST /requests/:id/end-call`: no more answers are waited for; who stayed silent has said no. */
export const endCall = endpoint('post', '/:id/end-call', (req) => stopAsking(req, idOf(req)))

/** Ends the call to the owners now. Only data scientists do so, and the audit keeps it. */
export async function stopAsking(req: PayloadRequest, id: string): Promise<Result<null>> {
  if (!dataScientists({ req })) return refused({ code: 'not-permitted' })
  const { docs } = await req.payload.find({
    collection: 'requests',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const [request] = docs
  if (!request) return refused({ code: 'not-found' })
  if (!isCallOpen(request)) return refused({ code: 'call-closed' })
  return inTransaction(req, async () => {
    await req.payload.update({
      collection: 'requests',
      id,
      data: { callEndsAt: new Date().toISOString() },
      depth: 0,
      overrideAccess: true, // as in start-review
      req,
    })
    await recordAudit(req, { action: 'request.call-ended', subject: id })
    await askForJob(req, { kind: 'release-due-requests', subject: 'all' })
    return done(null)
  })
}
