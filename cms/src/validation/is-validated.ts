import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { connectionOf } from '../endpoints/transaction-of.ts'

/**
 * Whether a member has the full rights of the community: a patient or a caregiver who has ended the registration, with
 * a patient of theirs validated whose profile is not closed. Professionals never have them.
 */
export async function isValidated(req: PayloadRequest, member: string): Promise<boolean> {
  const { rows } = await connectionOf(req).execute(sql`
    SELECT FROM members JOIN patients ON patients.owner_id = members.id
    WHERE members.id = ${member} AND members.kind IN ('patient', 'caregiver')
      AND coalesce(members.registration, 'done') = 'done'
      AND patients.validation = 'validated' AND patients.closed IS NOT TRUE
    LIMIT 1`)
  return rows.length > 0
}
