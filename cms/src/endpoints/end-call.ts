import { done, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { isCallOpen } from '../collections/requests/asked-requests.ts'
import { requestForScientist } from '../collections/requests/request-for-scientist.ts'
import { askForJob } from '../jobs/ask-for-job.ts'
import { endpoint, idOf, inTransaction } from './endpoint.ts'

/** `POST /requests/:id/end-call`: no more answers are waited for; who stayed silent has said no. */
export const endCall = endpoint('post', '/:id/end-call', (req) => stopAsking(req, idOf(req)))

/** Ends the call to the owners now. Only data scientists do so, and the audit keeps it. */
export async function stopAsking(req: PayloadRequest, id: string): Promise<Result<null>> {
  const found = await requestForScientist(req, id)
  if (!found.ok) return found
  if (!isCallOpen(found.value)) return refused({ code: 'call-closed' })
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
