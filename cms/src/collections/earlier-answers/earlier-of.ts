import type { PayloadRequest } from 'payload'

import type { EarlierAnswer } from '../../generated/payload-types.ts'

/** What one of the member's own responses held before each correction, the latest first. */
export async function earlierOf(response: string, req: PayloadRequest): Promise<EarlierAnswer[]> {
  const { docs } = await req.payload.find({
    collection: 'earlier-answers',
    where: { response: { equals: response } },
    sort: '-handedInAt',
    limit: 100,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs
}
