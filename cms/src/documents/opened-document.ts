import type { PayloadRequest } from 'payload'

import type { Document } from '../generated/payload-types.ts'
import { fileOf } from './document-files.ts'
import type { DocumentSettings } from './document-settings.ts'
import { openDocument } from './seal-document.ts'

/** The plain bytes of a document whose file is there. Throws where the file is gone or was tampered with. */
export async function openedDocument(
  req: PayloadRequest,
  { id }: Pick<Document, 'id'>,
  { DATA_DIR, DOCUMENT_KEY }: Pick<DocumentSettings, 'DATA_DIR' | 'DOCUMENT_KEY'>,
): Promise<Uint8Array> {
  const { key } = await req.payload.findByID({
    collection: 'documents',
    id,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true, // the key is for the platform alone; whoever calls has asked who may see the file
    req,
  })
  if (!key) throw new Error('a document without its key')
  return openDocument({ sealed: await fileOf(DATA_DIR, id), key }, id, DOCUMENT_KEY)
}
