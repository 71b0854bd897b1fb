import { relatedId } from '../collections/related-id.ts'
import { destroyFile } from '../documents/document-files.ts'
import { refuseInfected } from '../documents/forget-key.ts'
import { openedDocument } from '../documents/opened-document.ts'
import { scan, scanning, ScannerError, type Verdict } from '../documents/scanner.ts'
import { done } from '@share4rare/schemas'
import { recordAudit } from '../audit/record-audit.ts'
import { inTransaction } from '../endpoints/endpoint.ts'
import type { Document } from '../generated/payload-types.ts'
import { lookAtEvidence, oneAtATime } from '../validation/look-at-evidence.ts'
import type { WorkContext } from './work-context.ts'

/**
 * Has every waiting document looked at, the oldest first. Without a scanner that answers they go on waiting: the
 * job fails, which the operator sees, and is tried again. One document that cannot be opened holds up no other.
 */
export async function scanDocuments(context: WorkContext): Promise<void> {
  if (scanning(context.settings) === 'waiting') return
  const waiting = await waitingDocuments(context)
  const failures: unknown[] = []
  for (const [index, document] of waiting.entries()) {
    await context.progress('documents', index, waiting.length)
    const failure = await scanned(document, context)
    if (failure instanceof ScannerError) throw failure
    if (failure) failures.push(failure)
  }
  if (failures.length > 0) throw new Error('documents could not be opened', { cause: failures[0] })
}

async function waitingDocuments({ req }: WorkContext): Promise<Document[]> {
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: { state: { equals: 'waiting-for-scan' } },
    sort: 'sentAt',
    limit: 100,
    depth: 0,
    overrideAccess: true, // the worker looks after every document
    req,
  })
  return docs
}

/** What kept a document from being looked at, or undefined. */
async function scanned(document: Document, context: WorkContext): Promise<unknown> {
  try {
    await decide(document, await verdictOn(document, context), context)
    return undefined
  } catch (error) {
    return error
  }
}

async function verdictOn(document: Document, { req, settings }: WorkContext): Promise<Verdict> {
  if (scanning(settings) === 'off') return 'clean'
  return scan(await openedDocument(req, document, settings), settings)
}

async function decide(
  document: Document,
  verdict: Verdict,
  { req, settings }: WorkContext,
): Promise<void> {
  await inTransaction(req, async () => {
    await oneAtATime(req, relatedId(document.owner))
    await (verdict === 'clean' ? accept(document, req) : refuseInfected(req, document))
    await lookAtEvidence(req, relatedId(document.owner))
    return done(null)
  })
  if (verdict === 'infected') await destroyFile(settings.DATA_DIR, document.id)
}

async function accept({ id, patient }: Document, req: WorkContext['req']): Promise<void> {
  await req.payload.update({
    collection: 'documents',
    id,
    data: { state: 'accepted' },
    depth: 0,
    overrideAccess: true, // as above
    req,
  })
  await recordAudit(req, { action: 'document.accepted', subject: id, person: relatedId(patient) })
}
