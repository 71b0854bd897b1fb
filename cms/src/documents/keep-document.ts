import { createHash, randomUUID } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres/drizzle'
import { done, guardianshipProof, type DocumentKind, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { inTransaction } from '../endpoints/endpoint.ts'
import { transactionOf } from '../endpoints/transaction-of.ts'
import { lookAtEvidence, oneAtATime } from '../validation/look-at-evidence.ts'
import type { AdmittedFile } from './admit-document.ts'
import { keepFile } from './document-files.ts'
import { documentSettings } from './document-settings.ts'
import { scanning } from './scanner.ts'
import { sealDocument } from './seal-document.ts'

/** What is kept, and of whom. */
export interface NewDocument {
  readonly owner: string
  readonly patient: string
  readonly kind: DocumentKind
  readonly title: string
  readonly file: AdmittedFile
}

/**
 * Keeps a document: first its encrypted file, then its row, so that a crash leaves a file that nobody is ever
 * shown. Answers with its id.
 */
export async function keepDocument(
  req: PayloadRequest,
  document: NewDocument,
): Promise<Result<string>> {
  const settings = documentSettings()
  const id = randomUUID()
  const { sealed, key } = await sealDocument(document.file.bytes, id, settings.DOCUMENT_KEY)
  await keepFile(settings.DATA_DIR, id, sealed)
  const state = scanning(settings) === 'off' ? 'accepted' : 'waiting-for-scan'
  return inTransaction(req, async () => {
    await oneAtATime(req, document.owner)
    await insert(req, document, { id, key, state })
    await recordAudit(req, { action: 'document.added', subject: id, person: document.patient })
    if (document.kind === guardianshipProof) await noteProof(req, document.patient)
    await lookAtEvidence(req, document.owner)
    return done(id)
  })
}

/** A proof asks the staff to look, unless they have approved already. Past the hooks: it is taken of who came of age, too. */
async function noteProof(req: PayloadRequest, patient: string): Promise<void> {
  await transactionOf(req).execute(sql`
    UPDATE patients SET guardianship = 'asked', updated_at = now()
    WHERE id = ${patient} AND guardianship IS DISTINCT FROM 'approved'`)
}

/** Payload gives ids of its own; this one was given before, for the key hangs on it. */
async function insert(
  req: PayloadRequest,
  { owner, patient, kind, title, file: { bytes, mediaType } }: NewDocument,
  { id, key, state }: { id: string; key: string; state: string },
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await transactionOf(req).execute(sql`
    INSERT INTO documents
      (id, owner_id, patient_id, kind, state, title, media_type, size, sha256, key, sent_at)
    VALUES (${id}::uuid, ${owner}::uuid, ${patient}::uuid, ${kind}, ${state}, ${title}, ${mediaType},
      ${bytes.length}, ${sha256}, ${key}, now())`)
}
