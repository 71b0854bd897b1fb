import type { ResearchRequest } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import type { Request } from '../../generated/payload-types.ts'
import { askedBy } from './asked-by.ts'

/** A request as its author sees it, in the author's language: no votes, no decisions of owners. */
export async function asResearchRequest(
  request: Request,
  req: PayloadRequest,
): Promise<ResearchRequest> {
  const { id, title, purpose, team, state, submittedAt, callEndsAt } = request
  return {
    ...{ id, title, purpose, team, state, submittedAt, callEndsAt: callEndsAt ?? null },
    asked: await askedBy(request, req),
    release: await releaseOf(request, req),
  }
}

async function releaseOf(request: Request, req: PayloadRequest): Promise<string | null> {
  if (request.state !== 'delivered') return null
  const { docs } = await req.payload.find({
    collection: 'releases',
    where: { request: { equals: request.id } },
    limit: 1,
    depth: 0,
    overrideAccess: true, // the author of the request may know the id of its release
    req,
  })
  return docs[0]?.id ?? null
}
