import { maySpeakFor } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import type { Consent, Member } from '../generated/payload-types.ts'

/**
 * In what capacity a member agrees to claims now: as a guardian whoever cares for somebody, unless all their patients are
 * adults of whom no guardianship is approved yet. Those agree for themselves alone, and are asked anew afterwards.
 */
export async function capacityOf(
  { id, kind }: Pick<Member, 'id' | 'kind'>,
  req: PayloadRequest,
): Promise<Consent['capacity']> {
  if (kind !== 'caregiver') return 'self'
  const { docs } = await req.payload.find({
    collection: 'patients',
    where: { owner: { equals: id }, closed: { not_equals: true } },
    select: { relationship: true, guardianship: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // their own, by the filter
    req,
  })
  return docs.length === 0 || docs.some(maySpeakFor) ? 'guardian' : 'self'
}
