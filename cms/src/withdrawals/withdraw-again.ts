import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../endpoints/transaction-of.ts'
import { endGuardianshipsAgain } from './end-guardianships-again.ts'
import { handOverAgain } from './hand-over-again.ts'
import type { Withdrawal } from './withdrawal.ts'

/** What a restoring took back again: how many statements, guardianships and hand-overs. */
export interface TakenBack {
  readonly withdrawn: number
  readonly ended: number
  readonly handedOver: number
}

/**
 * Adds the withdrawals that the database lacks: the latest statement counts, and a grant that ended never begins again.
 * What lines of the audit tell is done again, where the database did not know the line.
 * Left out is what nobody is there for: people or grants that the database does not know, or whom it had erased.
 */
export async function withdrawAgain(
  transaction: Transaction,
  known: readonly Withdrawal[],
): Promise<TakenBack> {
  const added = async (table: Withdrawal['table']) =>
    addRows(
      transaction,
      table,
      known.filter((each) => each.table === table).map(({ row }) => row),
    )
  const [consents, grants, lines] = [
    await added('consents'),
    await added('partner_grants'),
    await added('audit'),
  ]
  return {
    withdrawn: consents.length + grants.length,
    ended: await endGuardianshipsAgain(transaction, lines), // first: a child is handed over by nobody's leave
    handedOver: await handOverAgain(transaction),
  }
}

/** Answers with the ids of those that were not there. */
async function addRows(
  transaction: Transaction,
  table: Withdrawal['table'],
  rows: readonly Withdrawal['row'][],
): Promise<string[]> {
  const { rows: inserted } = await transaction.execute(sql`
    INSERT INTO ${sql.identifier(table)}
    SELECT said.* FROM jsonb_populate_recordset(NULL::${sql.identifier(table)}, ${JSON.stringify(rows)}::jsonb) said
    WHERE ${whereKnown[table]}
    ON CONFLICT DO NOTHING RETURNING id`)
  return inserted.map(({ id }) => String(id))
}

/** Whom a line of the audit is about. The adult of a hand-over need not be known: nobody else has the patient then. */
const patientOfLine = sql`(CASE said.action WHEN 'patient.received' THEN said.subject ELSE said.person END)::uuid`

/** A partner who was erased before may be named by the row that ended the grant; one who is unknown holds no grant. */
const whereKnown: Readonly<Record<Withdrawal['table'], SQL>> = {
  consents: sql`owner_id IN (SELECT id FROM members)
    AND (patient_id IS NULL OR patient_id IN (SELECT id FROM patients))
    AND NOT EXISTS (SELECT FROM erasures WHERE subject IN (owner_id, patient_id))`,
  partner_grants: sql`granter_id IN (SELECT id FROM members)
    AND patient_id IN (SELECT id FROM patients)
    AND (partner_id IS NULL OR partner_id IN (SELECT id FROM members))
    AND said.grant IN (SELECT "grant" FROM partner_grants)
    AND NOT EXISTS (SELECT FROM erasures WHERE subject IN (granter_id, patient_id))`,
  audit: sql`${patientOfLine} IN (SELECT id FROM patients)
    AND NOT EXISTS (SELECT FROM erasures WHERE subject = ${patientOfLine})`,
}
