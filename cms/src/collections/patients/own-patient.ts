import type { PayloadRequest } from 'payload'

import type { Patient } from '../../generated/payload-types.ts'

/** One of the member's own patients, or null: somebody else's looks the same as none. */
export async function ownPatient(id: string, req: PayloadRequest): Promise<Patient | null> {
  const { docs } = await req.payload.find({
    collection: 'patients',
    where: { id: { equals: id }, owner: { equals: req.user?.id ?? null } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs[0] ?? null
}
