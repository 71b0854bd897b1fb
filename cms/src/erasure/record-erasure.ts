import { sql } from '@payloadcms/db-postgres'
import { done, environmentSchema } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { inTransaction } from '../endpoints/endpoint.ts'
import { transactionOf, type Transaction } from '../endpoints/transaction-of.ts'
import {
  eraseDocument,
  eraseDocumentFile,
  eraseMember,
  erasePatient,
  type AnswersChoice,
  type Erased,
} from './erase-person.ts'
import { eraseStaff } from './erase-staff.ts'
import { keepTombstones } from './kept-tombstones.ts'
import type { Kept } from './legal-reasons.ts'
import type { Erasure, ErasureKind, Tombstone } from './tombstone.ts'

/**
 * Erases a member, a patient, a document, its file or a colleague's account, with a tombstone and a line of the audit, and tells what is kept
 * and why. The only way in which anything of a person is erased. Whoever calls has asked whether it may be.
 */
export async function recordErasure(
  req: PayloadRequest,
  { kind, id, reason, answersStay }: Erasure,
): Promise<readonly Kept[]> {
  let kept: readonly Kept[] = []
  await inTransaction(req, async () => {
    const transaction = transactionOf(req)
    const erased = await erasers[kind](transaction, id, { answersStay })
    for (const each of erased.reached) {
      const own = each.kept ?? (each.subject === id ? erased.kept : [])
      await bury(transaction, { ...each, reason, kept: [...own] })
      await recordAudit(req, { action: `${each.kind}.erased`, subject: each.subject })
    }
    kept = erased.kept
    return done(null)
  })
  // Within somebody else's transaction nothing is certain yet: the worker copies it when that has ended.
  if (req.transactionID === undefined) await keepTombstones(req.payload.db.drizzle, dataFolder())
  return kept
}

/** Destroys the key of a document, with a tombstone: no backup brings it back. Whoever calls writes the audit. */
export async function destroyKey(
  req: PayloadRequest,
  { id, reason }: Pick<Erasure, 'id' | 'reason'>,
): Promise<void> {
  const transaction = transactionOf(req)
  await eraseDocumentFile(transaction, id)
  await bury(transaction, { kind: 'document-file', subject: id, reason, kept: [] })
}

/**
 * Erases again what these tombstones name, wherever it came back from, and takes the tombstones in that the
 * database lacks. Doing so again changes nothing. It has to be in a transaction, or rows that are kept refuse to go.
 */
export async function reapplyErasures(
  transaction: Transaction,
  tombstones: readonly Tombstone[],
): Promise<void> {
  for (const tombstone of tombstones) await bury(transaction, tombstone)
  for (const { kind, subject, reason } of tombstones) {
    const { reached } = await erasers[kind](transaction, subject)
    for (const each of reached) await bury(transaction, { ...each, reason, kept: [] })
  }
}

const erasers: Record<
  ErasureKind,
  (transaction: Transaction, id: string, choice?: AnswersChoice) => Promise<Erased>
> = {
  member: eraseMember,
  patient: erasePatient,
  document: eraseDocument,
  'document-file': eraseDocumentFile,
  staff: eraseStaff,
}

type Buried = Pick<Tombstone, 'kind' | 'subject' | 'reason' | 'kept'> &
  Partial<Pick<Tombstone, 'id' | 'erasedAt'>>

async function bury(
  transaction: Transaction,
  { id, kind, subject, reason, kept, erasedAt }: Buried,
): Promise<void> {
  await transaction.execute(sql`
    INSERT INTO erasures (id, kind, subject, reason, kept, erased_at) VALUES (
      coalesce(${id ?? null}::uuid, gen_random_uuid()), ${kind}, ${subject}, ${reason},
      ${JSON.stringify(kept)}::jsonb, coalesce(${erasedAt ?? null}::timestamptz, now()))
    ON CONFLICT DO NOTHING`)
}

function dataFolder(): string {
  return environmentSchema.shape.DATA_DIR.parse(process.env['DATA_DIR'])
}
