import { done, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { mayRemove } from '../collections/documents/may-remove.ts'
import { isFrozenToday, ownPatient } from '../collections/patients/own-patient.ts'
import { relatedId } from '../collections/related-id.ts'
import { destroyFile } from '../documents/document-files.ts'
import { documentSettings } from '../documents/document-settings.ts'
import { forgetKey } from '../documents/forget-key.ts'
import { keepTombstones } from '../erasure/kept-tombstones.ts'
import { recordErasure } from '../erasure/record-erasure.ts'
import type { Document } from '../generated/payload-types.ts'
import { lookAtEvidence, oneAtATime } from '../validation/look-at-evidence.ts'
import { endpoint, idOf, inTransaction, signedInMember } from './endpoint.ts'
import { connectionOf } from './transaction-of.ts'

/** `POST /documents/:id/remove`: its owner takes a document back. */
export const removeDocument = endpoint('post', '/:id/remove', async (req) => {
  const removed = await remove(req)
  return removed.ok ? Response.json({}) : removed
})

async function remove(req: PayloadRequest): Promise<Result<null>> {
  const member = signedInMember(req)
  if (!member.ok) return member
  const removed = await inTransaction(req, async () => {
    await oneAtATime(req, member.value.id) // whatever validators decide at this moment goes before, or waits
    const outcome = await takeBack(req)
    if (outcome.ok) await lookAtEvidence(req, member.value.id)
    return outcome
  })
  if (!removed.ok) return removed
  const { DATA_DIR } = documentSettings()
  await destroyFile(DATA_DIR, idOf(req))
  await keepTombstones(connectionOf(req), DATA_DIR)
  return removed
}

async function takeBack(req: PayloadRequest): Promise<Result<null>> {
  const document = await req.payload.findByID({
    collection: 'documents',
    id: idOf(req),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  const patient = document && (await ownPatient(relatedId(document.patient), req))
  if (!document || !patient) return refused({ code: 'not-found' })
  // Their own papers a guardian may always take back; what is the patient's waits for the patient.
  if (isFrozenToday(patient) && document.kind !== 'identity') return refused({ code: 'frozen' })
  if (!mayRemove(document, patient)) return refused({ code: 'document-kept' })
  await (isAttested(document, patient)
    ? forgetKey(req, document, 'asked-by-owner')
    : erase(req, document))
  return done(null)
}

/** What somebody was validated by stays as a line without its image: who, when, what, and its hash. */
function isAttested(
  { kind, state }: Document,
  { validation }: { readonly validation: string },
): boolean {
  return kind === 'identity' && state === 'accepted' && validation === 'validated'
}

/** The row goes, and a tombstone stays: no backup brings it back. */
async function erase(req: PayloadRequest, { id, patient }: Document): Promise<void> {
  await recordErasure(req, { kind: 'document', id, reason: 'asked-by-owner' })
  await recordAudit(req, { action: 'document.removed', subject: id, person: relatedId(patient) })
}
