import type { PayloadRequest } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { relatedId } from '../collections/related-id.ts'
import { destroyKey } from '../erasure/record-erasure.ts'
import type { Tombstone } from '../erasure/tombstone.ts'
import type { Document } from '../generated/payload-types.ts'

type About = Pick<Document, 'id' | 'patient'>

/**
 * Forgets the key of a document, and with it what every copy of its file says; the row stays and tells what there
 * was. A tombstone keeps it so. The caller removes the file afterwards, when the transaction stands.
 */
export async function forgetKey(
  req: PayloadRequest,
  { id, patient }: About,
  reason: Tombstone['reason'],
): Promise<void> {
  await destroyKey(req, { id, reason })
  await recordAudit(req, { action: 'document.destroyed', subject: id, person: relatedId(patient) })
}

/** The same of a document in which a virus was found: one that a backup brings back waits for the scanner again. */
export async function refuseInfected(req: PayloadRequest, { id, patient }: About): Promise<void> {
  await req.payload.update({
    collection: 'documents',
    id,
    data: { state: 'refused-infected', key: null },
    depth: 0,
    overrideAccess: true, // nobody writes documents but the platform
    req,
  })
  const person = relatedId(patient)
  await recordAudit(req, { action: 'document.refused-infected', subject: id, person })
}
