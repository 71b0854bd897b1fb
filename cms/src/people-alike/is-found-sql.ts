import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { currentText } from '../claims/current-text.ts'
import { isFrozenSql } from '../collections/patients/is-frozen-sql.ts'

/**
 * Whether lists may show the owner of the row that a statement calls `patient`, whose own row it calls `member`: for
 * this patient, who is validated, and for whom the owner may speak. Other members can write only to those who agreed
 * to private messages, by the words that are in force.
 */
export async function isFoundSql(req: PayloadRequest): Promise<SQL> {
  const { version } = await currentText('private-messages', 'en', req)
  return sql`(${isOpenSql} AND patient.validation = 'validated'
    AND (patient.relationship <> 'ward' OR patient.guardianship = 'approved')
    AND coalesce((
      SELECT consent.decision = 'permit' AND consent.text_version = ${version}
        AND (member.kind <> 'caregiver' OR consent.capacity = 'guardian')
      FROM consents consent
      WHERE consent.owner_id = member.id AND consent.purpose_kind = 'claim'
        AND consent.purpose_id = 'private-messages'
      ORDER BY consent.decided_at DESC, consent.decision = 'deny' DESC
      LIMIT 1), false))`
}

/** Whether a list may be made for `patient`: of a registered patient or caregiver, neither closed nor frozen. */
export const isOpenSql = sql`(member.kind IN ('patient', 'caregiver')
  AND coalesce(member.registration, 'done') = 'done'
  AND patient.closed IS NOT TRUE AND NOT ${sql.raw(isFrozenSql)})`

/** Whether neither of two members, given as expressions, has blocked the other. */
export const isBetweenFriendsSql = (one: SQL, other: SQL): SQL => sql`NOT EXISTS (
  SELECT FROM blocked_people blocked
  WHERE (blocked.blocker_id, blocked.blocked_id) IN ((${one}, ${other}), (${other}, ${one})))`
