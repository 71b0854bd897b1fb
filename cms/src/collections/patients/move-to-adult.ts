import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../endpoints/transaction-of.ts'

/** What proved who a guardian is and that they agreed, as a list for statements: it stays the guardian's. */
export const papersOfGuardian = sql`'identity', 'signed-consent', 'guardianship-proof'`

/**
 * Makes an adult the owner of what is theirs: the patient, who is validated anew, answers, documents. What the guardian
 * had begun to correct counts for nothing: the adult asks for themselves. The same at a hand-over and when a restoring
 * does one again.
 */
export async function moveToAdult(
  transaction: Transaction,
  { patient, to }: { readonly patient: string; readonly to: string },
): Promise<void> {
  await leaveIdentity(transaction, patient)
  await transaction.execute(sql`UPDATE patients SET owner_id = ${to}, relationship = 'self',
    guardianship = NULL, validation = 'not-started', due_at = NULL, updated_at = now()
    WHERE id = ${patient}`)
  await transaction.execute(sql`UPDATE questionnaire_responses
    SET correction = NULL, correct_until = NULL WHERE patient_id = ${patient} AND correct_until IS NOT NULL`)
  await transaction.execute(sql`UPDATE correction_requests
    SET state = 'over', updated_at = now() WHERE patient_id = ${patient} AND state IN ('asked', 'granted')`)
  for (const table of ['questionnaire_responses', 'earlier_answers'])
    await transaction.execute(
      sql`UPDATE ${sql.identifier(table)} SET owner_id = ${to} WHERE patient_id = ${patient}`,
    )
  await transaction.execute(sql`UPDATE documents SET owner_id = ${to}
    WHERE patient_id = ${patient} AND kind NOT IN (${papersOfGuardian})`)
}

/** An identity counts for all whom its owner looks after: where there is somebody else, it goes with them. */
async function leaveIdentity(transaction: Transaction, patient: string): Promise<void> {
  await transaction.execute(sql`
    UPDATE documents SET patient_id = (
      SELECT other.id FROM patients other
      WHERE other.owner_id = documents.owner_id AND other.id <> ${patient} AND NOT coalesce(other.closed, false)
      ORDER BY other.validation = 'submitted' DESC, other.id LIMIT 1)
    WHERE patient_id = ${patient} AND kind = 'identity' AND EXISTS (SELECT FROM patients other
      WHERE other.owner_id = documents.owner_id AND other.id <> ${patient} AND NOT coalesce(other.closed, false))`)
}
