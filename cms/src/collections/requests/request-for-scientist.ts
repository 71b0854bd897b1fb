import { done, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { dataScientists } from '../../access/staff.ts'
import type { Request } from '../../generated/payload-types.ts'

/** The request that a data scientist wants to move on; nobody else does so. */
export async function requestForScientist(
  req: PayloadRequest,
  id: string,
): Promise<Result<Request>> {
  if (!dataScientists({ req })) return refused({ code: 'not-permitted' })
  const { docs } = await req.payload.find({
    collection: 'requests',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs[0] ? done(docs[0]) : refused({ code: 'not-found' })
}
