import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../endpoints/transaction-of.ts'

/**
 * Ends the guardianships that are approved here and of which one of these lines of the audit, by id, tells that they
 * ended: a child's is declined, a ward's asked for anew. Not where a later line approves it. Answers how many.
 */
export async function endGuardianshipsAgain(
  transaction: Transaction,
  lines: readonly string[],
): Promise<number> {
  const { rows } = await transaction.execute(sql`
    UPDATE patients SET updated_at = now(), guardianship =
      (CASE relationship WHEN 'ward' THEN 'asked' ELSE 'declined' END)::enum_patients_guardianship
    WHERE guardianship = 'approved' AND EXISTS (
      SELECT FROM audit ended
      WHERE ended.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(lines)}::jsonb)::uuid)
        AND ended.person = patients.id::text
        AND (ended.action = 'guardianship.declined') = (relationship = 'child')
        AND NOT EXISTS (
          SELECT FROM audit approved
          WHERE approved.person = ended.person AND approved.created_at > ended.created_at
            AND approved.action = CASE relationship
              WHEN 'ward' THEN 'validation.validated' ELSE 'guardianship.approved' END))
    RETURNING id`)
  return rows.length
}
