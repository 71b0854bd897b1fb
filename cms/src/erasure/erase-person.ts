import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../endpoints/transaction-of.ts'
import { leaveShell } from './leave-shell.ts'
import { legalReasons, type Kept, type LegalReason } from './legal-reasons.ts'
import type { Tombstone } from './tombstone.ts'
import {
  beginErasing,
  forgetAddress,
  holdsAnothers,
  leaveCountable,
  patientsOf,
  stayedBefore,
} from './closed-rows.ts'
import { holdings, holdingsInResearch, type Holding } from './what-is-erased.ts'

/** What an erasure reached, and what it left. */
export interface Erased {
  readonly reached: readonly Reached[]
  readonly kept: readonly Kept[]
  /** Whether kept rows point to the row of whom is erased, which then stays as a shell. */
  readonly isPointedTo: boolean
}

/** One of those whom an erasure reached; `kept` where it is other than that of the whole. */
interface Reached extends Pick<Tombstone, 'kind' | 'subject'> {
  readonly kept?: readonly Kept[]
}

/** What is chosen for the answers that were handed in; where nothing is said, what was said the first time. */
export interface AnswersChoice {
  readonly answersStay?: boolean | undefined
}

/** Erases an account, and every patient whom it looks after and who is nobody else's by now. Doing so again changes nothing. */
export async function eraseMember(
  transaction: Transaction,
  id: string,
  choice: AnswersChoice = {},
): Promise<Erased> {
  const ofPatients: Erased[] = []
  for (const { patient, closed } of await patientsOf(transaction, id))
    ofPatients.push(await erasePatient(transaction, patient, closed ? {} : choice))
  const own = await empty(transaction, holdings.member, id)
  await forgetAddress(transaction, 'members', id)
  const isPointedTo =
    [own, ...ofPatients].some((each) => each.isPointedTo) || (await holdsAnothers(transaction, id))
  await leaveShell(transaction, 'member', id, isPointedTo)
  return {
    reached: [
      ...ofPatients.flatMap(({ reached }) => reached),
      ...own.reached,
      { kind: 'member', subject: id },
    ],
    kept: merged([own, ...ofPatients].flatMap(({ kept }) => kept)),
    isPointedTo,
  }
}

/** Erases a person with the condition: answers, symptoms, name. Doing so again changes nothing. */
export async function erasePatient(
  transaction: Transaction,
  id: string,
  choice: AnswersChoice = {},
): Promise<Erased> {
  const agreed = await idsFrom(
    transaction,
    sql`SELECT id FROM consents WHERE patient_id = ${id} AND decision = 'permit' LIMIT 1`,
  )
  const stays = choice.answersStay ?? (await stayedBefore(transaction, id))
  const own = await empty(transaction, stays ? holdingsInResearch : holdings.patient, id)
  if (stays) await leaveCountable(transaction, id)
  await leaveShell(transaction, stays ? 'patient in research' : 'patient', id, own.isPointedTo)
  const kept = [...own.kept, ...agreed.map(() => keptFor('sealed-research', 'snapshots', null))]
  return { ...own, reached: [...own.reached, { kind: 'patient', subject: id, kept }], kept }
}

/** Erases a document's row; its file goes when the transaction has ended. */
export async function eraseDocument(transaction: Transaction, id: string): Promise<Erased> {
  const own = await empty(transaction, holdings.document, id)
  return { ...own, reached: [...own.reached, { kind: 'document', subject: id }] }
}

/**
 * Forgets the key of a document, and with it what every copy of its file says; the row stays and tells what there was.
 * Once more, where an older backup brought the key back: the row then is as it was left.
 */
export async function eraseDocumentFile(transaction: Transaction, id: string): Promise<Erased> {
  await transaction.execute(sql`
    UPDATE documents SET state = 'destroyed', key = NULL, updated_at = coalesce((
      SELECT erased_at FROM erasures WHERE kind = 'document-file' AND subject = ${id}::uuid), now())
    WHERE id = ${id} AND key IS NOT NULL`)
  return { reached: [{ kind: 'document-file', subject: id }], kept: [], isPointedTo: false }
}

/** Does to each holding of one person what its fate says. */
export async function empty(
  transaction: Transaction,
  held: readonly Holding[],
  id: string,
): Promise<Erased> {
  const reached: Erased['reached'][number][] = []
  const kept: Kept[] = []
  let isPointedTo = false
  await beginErasing(transaction)
  for (const holding of held) {
    const ids = await idsOf(transaction, holding, id)
    if (holding.areDocuments && holding.fate === 'removed')
      reached.push(...ids.map((subject) => ({ kind: 'document' as const, subject })))
    if (holding.fate === 'removed' || ids.length === 0) continue
    kept.push(keptFor(holding.fate, holding.table, ids.length))
    isPointedTo ||= holding.textBefore === undefined
  }
  return { reached, kept, isPointedTo }
}

/** Removes the rows of a holding, or finds those that stay. Answers with their ids. */
function idsOf(
  transaction: Transaction,
  { table, column, textBefore = '', where, fate }: Holding,
  id: string,
): Promise<string[]> {
  const rows = sql`${sql.identifier(table)}
    WHERE ${sql.identifier(column)} = ${textBefore + id} AND ${where ?? sql`true`}`
  return idsFrom(
    transaction,
    fate === 'removed' ? sql`DELETE FROM ${rows} RETURNING id` : sql`SELECT id FROM ${rows}`,
  )
}

async function idsFrom(transaction: Transaction, statement: SQL): Promise<string[]> {
  const { rows } = await transaction.execute<{ id: unknown }>(statement)
  return rows.map(({ id }) => String(id))
}

/** A line about rows that stay from today on. */
export function keptFor(reason: LegalReason, what: string, rows: number | null): Kept {
  const until = new Date()
  until.setUTCFullYear(until.getUTCFullYear() + legalReasons[reason].years)
  return { what, rows, reason, until: until.toISOString().slice(0, 10) }
}

/** One line for each sort of rows. A consent of a member's patient was counted with the patient and the member. */
function merged(kept: readonly Kept[]): Kept[] {
  const sorts = Map.groupBy(kept, ({ what, reason }) => `${what} ${reason}`)
  return [...sorts.values()].flatMap((same) =>
    same.toSorted((a, b) => (b.rows ?? 0) - (a.rows ?? 0)).slice(0, 1),
  )
}
