import { sql } from '@payloadcms/db-postgres/drizzle'
import { z } from 'zod'

import { awaitsHandOverSql } from '../collections/patients/awaits-hand-over-sql.ts'
import type { Transaction } from '../endpoints/transaction-of.ts'

/**
 * The patients whom a member looks after, and what is left of those whose profile was closed before. Not one who was
 * handed over, and came back by an older backup.
 */
export async function patientsOf(
  transaction: Transaction,
  member: string,
): Promise<{ patient: string; closed: boolean }[]> {
  const { rows } = await transaction.execute(
    sql`SELECT id AS patient, coalesce(closed, false) AS closed FROM patients patient
      WHERE owner_id = ${member} AND NOT ${sql.raw(awaitsHandOverSql)} ORDER BY id FOR UPDATE`,
  )
  return z.array(z.object({ patient: z.string(), closed: z.boolean() })).parse(rows)
}

/** Whether a member still stands as the owner of somebody who was handed over, and came back by an older backup. */
export async function holdsAnothers(transaction: Transaction, member: string): Promise<boolean> {
  const { rows } = await transaction.execute(sql`SELECT FROM patients patient
    WHERE owner_id = ${member} AND ${sql.raw(awaitsHandOverSql)} LIMIT 1`)
  return rows.length > 0
}

/** Whether a patient was erased before and their answers were left in the research that they agreed to. */
export async function stayedBefore(transaction: Transaction, patient: string): Promise<boolean> {
  const { rows } = await transaction.execute(
    sql`SELECT FROM erasures WHERE kind = 'patient' AND subject = ${patient}
      AND kept @> '[{"reason": "agreed-research"}]'::jsonb`,
  )
  return rows.length > 0
}

/** Of answers that stay, only those that are counted: no free text, no date, nothing that tells who somebody is. */
export async function leaveCountable(transaction: Transaction, patient: string): Promise<void> {
  await transaction.execute(sql`
    UPDATE questionnaire_responses SET as_asked = NULL, page = NULL, correct_until = NULL,
      correction = NULL, answers = (
      SELECT coalesce(jsonb_object_agg(given.key, given.value), '{}'::jsonb)
      FROM jsonb_each(answers) given
      WHERE given.key IN (
        SELECT item ->> 'code' FROM questionnaire_versions version,
          jsonb_array_elements(version.codebook -> 'items') item WHERE version.id = version_id))
    WHERE patient_id = ${patient}`)
}

/** Removes what was sent, or is to be sent, to the address of an account without naming the account. */
export async function forgetAddress(
  transaction: Transaction,
  accounts: 'members' | 'staff',
  id: string,
): Promise<void> {
  const address = sql`(SELECT email FROM ${sql.identifier(accounts)} WHERE id = ${id})`

  await transaction.execute(sql`
    DELETE FROM mails WHERE address = ${address}`)
  await transaction.execute(sql`
    DELETE FROM contact_messages WHERE email = ${address}`)
  await transaction.execute(sql`
    DELETE FROM one_time_tokens WHERE email = ${address}`)
}

/** Says to the database that what it keeps unchanged is being erased, until the transaction ends. */
export async function beginErasing(transaction: Transaction): Promise<void> {
  await transaction.execute(sql`SELECT set_config('share4rare.erasing', 'yes', true)`)
}
