import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../endpoints/transaction-of.ts'
import type { Withdrawal } from './withdrawal.ts'

/**
 * Adds the withdrawals that the database lacks: the latest statement counts, and a grant that ended never begins again.
 * Left out is what nobody is there for: people or grants that the database does not know, or whom it had erased.
 * Answers how many were added.
 */
export async function withdrawAgain(
  transaction: Transaction,
  known: readonly Withdrawal[],
): Promise<number> {
  let added = 0
  for (const table of ['consents', 'partner_grants'] as const) {
    const rows = known.filter((each) => each.table === table).map(({ row }) => row)
    const { rows: inserted } = await transaction.execute(sql`
      INSERT INTO ${sql.identifier(table)}
      SELECT said.* FROM jsonb_populate_recordset(NULL::${sql.identifier(table)}, ${JSON.stringify(rows)}::jsonb) said
      WHERE ${whereKnown[table]}
      ON CONFLICT DO NOTHING RETURNING id`)
    added += inserted.length
  }
  return added
}

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
}
