import { createHash, randomUUID } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres/drizzle'
import {
  done,
  guardianshipProof,
  refused,
  type DocumentKind,
  type ProblemCode,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { inTransaction } from '../endpoints/endpoint.ts'
import { transactionOf } from '../endpoints/transaction-of.ts'
import { lookAtEvidence, oneAtATime } from '../validation/look-at-evidence.ts'
import type { AdmittedFile } from './admit-document.ts'
import { destroyFile, keepFile } from './document-files.ts'
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
 * shown. Answers with its id, or with that of the same file where it was sent a moment ago. `whyNot` is asked once
 * more before the row stands: while a file came in, its patient may have been closed, refused or handed over.
 */
export async function keepDocument(
  req: PayloadRequest,
  document: NewDocument,
  whyNot: () => Promise<ProblemCode | null>,
): Promise<Result<string>> {
  const settings = documentSettings()
  const id = randomUUID()
  const { sealed, key } = await sealDocument(document.file.bytes, id, settings.DOCUMENT_KEY)
  await keepFile(settings.DATA_DIR, id, sealed)
  const state = scanning(settings) === 'off' ? 'accepted' : 'waiting-for-scan'
  const kept = await inTransaction(req, async () => {
    await oneAtATime(req, document.owner)
    const same = await justSent(req, document)
    if (same) return done(same)
    const problem = await whyNot()
    if (problem) return refused({ code: problem })
    await insert(req, document, { id, key, state })
    await recordAudit(req, { action: 'document.added', subject: id, person: document.patient })
    if (document.kind === guardianshipProof) await noteProof(req, document.patient)
    await lookAtEvidence(req, document.owner)
    return done(id)
  })
  if (!kept.ok || kept.value !== id) await destroyFile(settings.DATA_DIR, id)
  return kept
}

/**
 * The same file as the same kind, sent a moment ago and still there: a second tap, and no second document. What is
 * sent after a validator has spoken is an answer to them.
 */
async function justSent(req: PayloadRequest, document: NewDocument): Promise<string | null> {
  const { rows } = await transactionOf(req).execute(sql`
    SELECT id FROM documents WHERE owner_id = ${document.owner}::uuid
      AND patient_id = ${document.patient}::uuid AND kind::text = ${document.kind}
      AND sha256 = ${sha256Of(document.file)} AND key IS NOT NULL
      AND sent_at > now() - interval '10 minutes' AND NOT EXISTS (
        SELECT FROM validations WHERE validations.patient_id = documents.patient_id
          AND validations.event IN ('feedback', 'refused', 'guardianship-declined') AND validations.at > documents.sent_at)
    ORDER BY sent_at LIMIT 1`)
  return rows[0] ? String(rows[0]['id']) : null
}

function sha256Of({ bytes }: AdmittedFile): string {
  return createHash('sha256').update(bytes).digest('hex')
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
  { owner, patient, kind, title, file }: NewDocument,
  { id, key, state }: { id: string; key: string; state: string },
): Promise<void> {
  await transactionOf(req).execute(sql`
    INSERT INTO documents
      (id, owner_id, patient_id, kind, state, title, media_type, size, sha256, key, sent_at)
    VALUES (${id}::uuid, ${owner}::uuid, ${patient}::uuid, ${kind}, ${state}, ${title}, ${file.mediaType},
      ${file.bytes.length}, ${sha256Of(file)}, ${key}, now())`)
}
