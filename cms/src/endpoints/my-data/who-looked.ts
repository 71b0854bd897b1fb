import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import { whoLookedSchema, type WhoLooked } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { connectionOf } from '../transaction-of.ts'

/** One line of who looked, as it is told. */
export type LookedAt = WhoLooked

/**
 * What others did with a member's data, the latest first, a thousand lines at most: the lines of the audit about
 * the member or their patients (names by id), or about what they sent of somebody who was handed over since; whoever
 * received that profile reads nothing of it. Of staff the role is told, never who it was.
 */
export async function whoLooked(
  req: PayloadRequest,
  member: string,
  patients: ReadonlyMap<string, string>,
): Promise<LookedAt[]> {
  const theirs = sql`owner_id = ${member}`
  const anothers = sql`owner_id <> ${member} AND patient_id IN (SELECT id FROM patients WHERE owner_id = ${member})`
  const people = JSON.stringify([member, ...patients.keys()])
  const { rows } = await connectionOf(req).execute(sql`
    SELECT audit.created_at AS at, action, person, CASE
      WHEN actor = 'platform' THEN 'platform'
      WHEN actor LIKE 'members:%' THEN 'another-member'
      WHEN split_part(action, '.', 1) IN ('patient', 'document', 'validation', 'guardianship', 'correction')
        THEN 'validator'
      WHEN split_part(action, '.', 1) = 'member' THEN 'administrator'
      WHEN EXISTS (SELECT FROM staff_roles WHERE 'staff:' || parent_id = actor AND value = 'validator')
        THEN 'validator'
      WHEN EXISTS (SELECT FROM staff_roles WHERE 'staff:' || parent_id = actor AND value = 'administrator')
        THEN 'administrator'
      ELSE 'other-staff' END AS who
    FROM audit
    WHERE id IN (
      SELECT id FROM audit WHERE person IN (SELECT jsonb_array_elements_text(${people}::jsonb))
      UNION SELECT id FROM audit WHERE subject IN (${evidence(theirs)})) -- either by its own index
      AND subject NOT IN (${evidence(anothers)})
      AND actor <> ${`members:${member}`}
    ORDER BY audit.created_at DESC, audit.id LIMIT 1000`)
  const lines = rows.map(({ at, action, person, who }) => ({
    ...{ at: new Date(String(at)).toISOString(), action, who },
    patient: patients.get(String(person)) ?? null,
  }))
  return whoLookedSchema.parse({ lines }).lines
}

/** The ids of what an owner sent, asked or was told: at a hand-over it stays theirs. */
function evidence(which: SQL): SQL {
  const ids = (table: string) => sql`SELECT id::text FROM ${sql.identifier(table)} WHERE ${which}`
  return sql`${ids('documents')} UNION ALL ${ids('correction_requests')} UNION ALL ${ids('validations')}`
}
