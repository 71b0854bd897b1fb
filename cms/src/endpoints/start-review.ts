import { done, mayBecome, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { dataScientists } from '../access/staff.ts'
import { recordAudit } from '../audit/record-audit.ts'
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
  if (!mayBecome(request.state, 'in-review')) return refused({ code: 'not-open' })
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
