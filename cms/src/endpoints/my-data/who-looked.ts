import { sql } from '@payloadcms/db-postgres'
import { whoLookedSchema, type WhoLooked } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { connectionOf } from '../transaction-of.ts'

/** One line of who looked, as it is told. */
export type LookedAt = WhoLooked

/**
 * What others did with a member's data, the latest first, a thousand lines at most: the lines of the audit about
 * the member or their patients (names by id). Of staff the role is told, never who it was.
 */
export async function whoLooked(
  req: PayloadRequest,
  member: string,
  patients: ReadonlyMap<string, string>,
): Promise<LookedAt[]> {
  const people = JSON.stringify([member, ...patients.keys()])
  const { rows } = await connectionOf(req).execute(sql`
    SELECT audit.created_at AS at, action, person, CASE
      WHEN actor = 'platform' THEN 'platform'
      WHEN actor LIKE 'members:%' THEN 'another-member'
      WHEN EXISTS (SELECT FROM staff_roles WHERE 'staff:' || parent_id = actor AND value = 'validator')
        THEN 'validator'
      WHEN EXISTS (SELECT FROM staff_roles WHERE 'staff:' || parent_id = actor AND value = 'administrator')
        THEN 'administrator'
      ELSE 'other-staff' END AS who
    FROM audit
    WHERE person IN (SELECT jsonb_array_elements_text(${people}::jsonb))
      AND actor <> ${`members:${member}`}
    ORDER BY audit.created_at DESC, audit.id LIMIT 1000`)
  const lines = rows.map(({ at, action, person, who }) => ({
    ...{ at: new Date(String(at)).toISOString(), action, who },
    patient: patients.get(String(person)) ?? null,
  }))
  return whoLookedSchema.parse({ lines }).lines
}
