import type { PayloadRequest } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { relatedId } from '../collections/related-id.ts'
import type { Document } from '../generated/payload-types.ts'

/**
 * Forgets the key of a document, and with it what every copy of its file says; the row stays and tells what there
 * was. The caller removes the file afterwards, when the transaction stands.
 */
export async function forgetKey(
  req: PayloadRequest,
  { id, patient }: Pick<Document, 'id' | 'patient'>,
  state: 'destroyed' | 'refused-infected',
): Promise<void> {
  await req.payload.update({
    collection: 'documents',
    id,
    data: { state, key: null },
    depth: 0,
    overrideAccess: true, // nobody writes documents but the platform
    req,
  })
  await recordAudit(req, { action: `document.${state}`, subject: id, person: relatedId(patient) })
}
