import type { EvidenceNow } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { relatedId } from '../collections/related-id.ts'
import type { Document, Patient } from '../generated/payload-types.ts'

/**
 * The documents that count for a patient: their own, and the owner's identity wherever it was sent. One whose image
 * is destroyed counts where the patient it came with was validated.
 */
export async function evidenceOf(
  { id, owner, relationship }: Pick<Patient, 'id' | 'owner' | 'relationship'>,
  req: PayloadRequest,
): Promise<EvidenceNow> {
  const theirs = await documentsOf(relatedId(owner), req)
  const isOwn = (document: Document) => relatedId(document.patient) === id
  const counting = theirs.filter(
    (document) =>
      document.state === 'accepted' && (isOwn(document) || document.kind === 'identity'),
  )
  const destroyed = theirs.filter(({ kind, state }) => kind === 'identity' && state === 'destroyed')
  return {
    documents: counting.map(({ kind, sentAt }) => ({ kind, sentAt: new Date(sentAt) })),
    knownIdentity: await wereValidated(destroyed, req),
    isWard: relationship === 'ward',
  }
}

async function documentsOf(owner: string, req: PayloadRequest): Promise<Document[]> {
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: { owner: { equals: owner }, state: { in: ['accepted', 'destroyed'] } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the platform keeps the clocks
    req,
  })
  return docs
}

async function wereValidated(identities: Document[], req: PayloadRequest): Promise<boolean> {
  if (identities.length === 0) return false
  const { totalDocs } = await req.payload.count({
    collection: 'validations',
    where: {
      patient: { in: identities.map(({ patient }) => relatedId(patient)) },
      owner: { in: identities.map(({ owner }) => relatedId(owner)) }, // not what was looked at for a guardian
      event: { equals: 'validated' },
    },
    overrideAccess: true, // as above
    req,
  })
  return totalDocs > 0
}
