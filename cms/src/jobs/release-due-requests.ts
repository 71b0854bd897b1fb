import type { Request } from '../generated/payload-types.ts'
import { releaseRequest } from './release-request.ts'
import type { WorkContext } from './work-context.ts'

/** Releases every request that was approved and whose call to the owners has ended. */
export async function releaseDueRequests(context: WorkContext): Promise<void> {
  for (const request of await dueRequests(context)) await releaseRequest(request, context)
}

/** `sealed` is due too: its worker died on the way. */
async function dueRequests({ req }: WorkContext): Promise<Request[]> {
  const { docs } = await req.payload.find({
    collection: 'requests',
    where: {
      state: { in: ['approved', 'sealed'] },
      callEndsAt: { less_than_equal: new Date().toISOString() },
    },
    sort: 'submittedAt',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the worker looks for what is due
    req,
  })
  return docs
}
