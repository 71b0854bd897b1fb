import { sql } from '@payloadcms/db-postgres/drizzle'

import { awaitsHandOverSql } from '../collections/patients/awaits-hand-over-sql.ts'
import { moveToAdult } from '../collections/patients/move-to-adult.ts'
import type { Transaction } from '../endpoints/transaction-of.ts'

/**
 * Gives the patients who were handed over to the adult whom the latest line names, where that account is there. The
 * others stay as they are, and wait. Answers how many were given.
 */
export async function handOverAgain(transaction: Transaction): Promise<number> {
  const { rows } = await transaction.execute(sql`
    SELECT patient.id, adult.id AS adult FROM patients patient
    JOIN members adult ON adult.id::text = (
      SELECT person FROM audit WHERE action = 'patient.received' AND subject = patient.id::text
      ORDER BY created_at DESC LIMIT 1)
    WHERE ${sql.raw(awaitsHandOverSql)} AND NOT EXISTS (SELECT FROM erasures WHERE subject = adult.id)`)
  for (const { id, adult } of rows)
    await moveToAdult(transaction, { patient: String(id), to: String(adult) })
  return rows.length
}

/** The patients, by id, who were handed over to an account that is not here: validators have to do it again. */
export async function patientsToHandOver(transaction: Transaction): Promise<string[]> {
  const { rows } = await transaction.execute(
    sql`SELECT id FROM patients patient WHERE ${sql.raw(awaitsHandOverSql)} ORDER BY id`,
  )
  return rows.map(({ id }) => String(id))
}
