import { refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { validators } from '../access/staff.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { relatedId } from '../collections/related-id.ts'
import { documentSettings } from '../documents/document-settings.ts'
import { openedDocument } from '../documents/opened-document.ts'
import type { Document } from '../generated/payload-types.ts'
import { endpoint, idOf, signedInMember } from './endpoint.ts'

/** `GET /documents/:id/file`: to its owner, and to validators, each of whose looks is written down. */
export const readDocumentFile = endpoint('get', '/:id/file', async (req) => {
  const document = await readable(req)
  if (!document.ok) return document
  const bytes = await openedDocument(req, document.value, documentSettings())
  if (validators({ req })) {
    const person = relatedId(document.value.patient)
    await recordAudit(req, { action: 'document.looked-at', subject: document.value.id, person })
  }
  return fileResponse(document.value, bytes)
})

async function readable(req: PayloadRequest): Promise<Result<Document>> {
  const member = signedInMember(req)
  if (!member.ok && !validators({ req })) return member
  const document = await req.payload.findByID({
    collection: 'documents',
    id: idOf(req),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return document?.state === 'accepted'
    ? { ok: true, value: document }
    : refused({ code: 'not-found' })
}

const endings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const

/** To be put away, not to be shown: no browser runs anything that is in it. */
function fileResponse({ kind, mediaType }: Document, bytes: Uint8Array): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${kind}.${endings[mediaType]}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
