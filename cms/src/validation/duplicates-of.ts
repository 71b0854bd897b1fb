import type { PayloadRequest } from 'payload'

import { relatedId } from '../collections/related-id.ts'
import type { Patient } from '../generated/payload-types.ts'

/** Patients of other members with the same name and birth date: perhaps the same child, registered twice. */
export async function duplicatesOf(
  { id, owner, likeness }: Pick<Patient, 'id' | 'owner' | 'likeness'>,
  req: PayloadRequest,
): Promise<Patient[]> {
  if (!likeness) return []
  const { docs } = await req.payload.find({
    collection: 'patients',
    where: {
      likeness: { equals: likeness },
      id: { not_equals: id },
      owner: { not_equals: relatedId(owner) },
    },
    limit: 10,
    depth: 0,
    overrideAccess: true, // the likeness is closed to filters; whoever calls is a validator, who may read them
    req,
  })
  return docs
}
