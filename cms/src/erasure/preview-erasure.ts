import { sql } from '@payloadcms/db-postgres/drizzle'
import type { ClosingLine, RecordSort } from '@share4rare/schemas'

import type { Transaction } from '../endpoints/transaction-of.ts'
import { patientsOf } from './closed-rows.ts'
import { keptFor } from './erase-person.ts'
import type { LegalReason } from './legal-reasons.ts'
import { holdings, type Holding } from './what-is-erased.ts'

/** Sort by sort, what an erasure would remove and keep, why, and until when. Within a transaction. */
export async function previewErasure(
  transaction: Transaction,
  kind: 'member' | 'patient',
  id: string,
): Promise<ClosingLine[]> {
  const patients =
    kind === 'patient'
      ? [id]
      : (await patientsOf(transaction, id))
          .filter(({ closed }) => !closed)
          .map(({ patient }) => patient)
  const lines: ClosingLine[] = []
  for (const patient of patients) lines.push(...(await linesOf(transaction, 'patient', patient)))
  if (kind === 'member') lines.push(...(await linesOf(transaction, 'member', id)))
  if (lines.some(({ what, rows }) => what === 'consents' && rows !== 0))
    lines.push(lineOf('sealed-figures', 'sealed-research', null))
  return merged([line('patients', 'removed', patients.length), ...lines])
}

/** What is about a patient belongs to a member as well: with the patient it is told of already. */
const toldOf = { patient: holdings.patient, member: holdings.member.flatMap(ofMemberAlone) }

function ofMemberAlone(held: Holding): Holding[] {
  if (held.table === 'questionnaire_responses' || held.table === 'earlier_answers') return []
  const isToldOf = holdings.patient.some(
    ({ table, column }) => table === held.table && column === 'patient_id',
  )
  if (!isToldOf) return [held]
  const owner = sql.identifier(held.column)
  const apart = sql`patient_id IS NULL OR patient_id NOT IN (
    SELECT patients.id FROM patients WHERE owner_id = ${sql.identifier(held.table)}.${owner})`
  return [{ ...held, where: sql`(${apart}) AND ${held.where ?? sql`true`}` }]
}

async function linesOf(transaction: Transaction, kind: 'member' | 'patient', id: string) {
  const lines = kind === 'member' ? [line('account', 'removed', 1)] : []
  for (const held of toldOf[kind]) {
    if (held.table !== 'questionnaire_responses') {
      const rows = await countOf(transaction, held, id)
      lines.push(lineOf(sorts[held.table] ?? 'others', held.fate, rows))
      continue
    }
    const drafts = await countOf(transaction, { ...held, where: isDraft }, id)
    lines.push(line('drafts', 'removed', drafts))
    const handedIn = (await countOf(transaction, held, id)) - drafts
    lines.push({ ...lineOf('submitted-answers', 'agreed-research', handedIn), fate: 'chosen' })
  }
  return lines
}

const isDraft = sql`status = 'in-progress'`

const sorts: Readonly<Partial<Record<string, RecordSort>>> = {
  audit: 'audit',
  consents: 'consents',
  contact_messages: 'messages',
  documents: 'documents',
  partner_grants: 'grants',
  validations: 'validation',
  earlier_answers: 'earlier-answers',
  correction_requests: 'corrections',
  mails: 'mails',
  members_sessions: 'sessions',
  own_symptoms: 'symptoms',
  patients_symptoms: 'symptoms',
  profile_pictures: 'profile',
  profiles: 'profile',
  requests: 'requests',
}

async function countOf(
  transaction: Transaction,
  { table, column, textBefore = '', where }: Holding,
  id: string,
): Promise<number> {
  const { rows } = await transaction.execute(sql`
    SELECT count(*)::int AS rows FROM ${sql.identifier(table)}
    WHERE ${sql.identifier(column)} = ${textBefore + id} AND ${where ?? sql`true`}`)
  return Number(rows[0]?.['rows'] ?? 0)
}

function lineOf(what: RecordSort, fate: Holding['fate'], rows: number | null): ClosingLine {
  return fate === 'removed' ? line(what, fate, rows ?? 0) : keptLine(what, fate, rows)
}

function keptLine(what: RecordSort, reason: LegalReason, rows: number | null): ClosingLine {
  const { until } = keptFor(reason, what, rows)
  return { what, rows, fate: 'kept', reason, until }
}

function line(what: RecordSort, fate: 'removed', rows: number): ClosingLine {
  return { what, rows, fate, reason: null, until: null }
}

function merged(lines: readonly ClosingLine[]): ClosingLine[] {
  const same = Map.groupBy(lines, ({ what, fate }) => `${what} ${fate}`)
  return [...same.values()]
    .flatMap(([first, ...others]) => (first ? [others.reduce(added, first)] : []))
    .filter(({ rows }) => rows !== 0)
}

function added(one: ClosingLine, other: ClosingLine): ClosingLine {
  return { ...one, rows: one.rows === null ? null : one.rows + (other.rows ?? 0) }
}
