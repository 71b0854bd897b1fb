import { done, mayBecome, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { requestForScientist } from '../collections/requests/request-for-scientist.ts'
import { askForJob } from '../jobs/ask-for-job.ts'
import { endpoint, idOf, inTransaction } from './endpoint.ts'

/** How long owners have to answer a request. */
const callDays = 30

/** `POST /requests/:id/start-review`: the request is complete; the committee votes while the owners are asked. */
export const startReview = endpoint('post', '/:id/start-review', (req) =>
  putInReview(req, idOf(req)),
)

/** Opens the review and the call to the owners together. Only data scientists do so. */
export async function putInReview(req: PayloadRequest, id: string): Promise<Result<null>> {
  const found = await requestForScientist(req, id)
  if (!found.ok) return found
  if (!mayBecome(found.value.state, 'in-review')) return refused({ code: 'not-open' })
  return inTransaction(req, async () => {
    await req.payload.update({
      collection: 'requests',
      id,
      data: { state: 'in-review', callEndsAt: daysFromNow(callDays) },
      depth: 0,
      overrideAccess: true, // states follow their own rules; nobody sets them by hand
      req,
    })
    await recordAudit(req, { action: 'request.in-review', subject: id })
    await askForJob(req, { kind: 'ask-owners', subject: id })
    return done(null)
  })
}

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString()
}
