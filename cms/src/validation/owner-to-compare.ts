import type { PayloadRequest } from 'payload'

import { validators } from '../access/staff.ts'
import { relatedId } from '../collections/related-id.ts'
import type { Member, Patient } from '../generated/payload-types.ts'

/** What of the owner a validator compares with the papers. */
export type OwnerToCompare = Pick<Member, 'id' | 'name' | 'birthDate'>

/** The owner of a patient, for a validator; null for anybody else. It is a look at the member, and recorded as one. */
export async function ownerToCompare(
  { owner }: Pick<Patient, 'owner'>,
  req: PayloadRequest,
): Promise<OwnerToCompare | null> {
  if (!validators({ req })) return null
  return req.payload.findByID({
    collection: 'members',
    id: relatedId(owner),
    select: { name: true, birthDate: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
}
