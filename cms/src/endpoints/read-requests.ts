import { done, refused, type ResearchRequest } from '@share4rare/schemas'
import type { PayloadRequest, Where } from 'payload'

import { asResearchRequest } from '../collections/requests/as-research-request.ts'
import { endpoint, idOf, signedInMember } from './endpoint.ts'

/** `GET /requests/mine`: the member's own requests, the newest first. */
export const listOwnRequests = endpoint('get', '/mine', async (req) => {
  const member = signedInMember(req)
  if (!member.ok) return member
  return done({ requests: await ownRequests({ owner: { equals: member.value.id } }, req) })
})

/** `GET /requests/mine/:id`: one of them. */
export const readOwnRequest = endpoint('get', '/mine/:id', async (req) => {
  const member = signedInMember(req)
  if (!member.ok) return member
  const [request] = await ownRequests(
    { id: { equals: idOf(req) }, owner: { equals: member.value.id } },
    req,
  )
  return request ? done(request) : refused({ code: 'not-found' })
})

async function ownRequests(where: Where, req: PayloadRequest): Promise<ResearchRequest[]> {
  const { docs } = await req.payload.find({
    collection: 'requests',
    where,
    sort: '-submittedAt',
    limit: 100,
    depth: 0,
    overrideAccess: true, // the member's own; which version was asked about is read here and not handed on
    req,
  })
  return Promise.all(docs.map((request) => asResearchRequest(request, req)))
}
