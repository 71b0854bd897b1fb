import { sql } from '@payloadcms/db-postgres/drizzle'

import { isFrozenSql } from '../collections/patients/is-frozen-sql.ts'
import { groupsAboveSql } from '../collections/studies/open-studies.ts'
import { connectionOf } from '../endpoints/transaction-of.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { WorkContext } from './work-context.ts'

/**
 * Writes one mail to each owner whose yes to a study that is open to them was given to a text that is in force no more:
 * until they decide on the new one, their answers count for nothing. Written twice, it is sent once.
 */
export async function askAgain({ req }: WorkContext): Promise<void> {
  const { rows } = await connectionOf(req).execute<Waiting>(yesToAnEarlierText)
  for (const { study, version, owner } of rows)
    await queueMail(req, {
      key: `study-asked-again:${study}:${version}:${owner}`,
      recipient: owner,
      template: 'study-asked-again',
    })
}

interface Waiting extends Record<string, unknown> {
  readonly study: string
  readonly version: string
  readonly owner: string
}

const yesToAnEarlierText = sql`
  SELECT DISTINCT study.id AS study, study.consent_text_version AS version, patient.owner_id AS owner
  FROM studies study
  JOIN (
    SELECT DISTINCT ON (patient_id, owner_id, purpose_id)
      patient_id, owner_id, purpose_id, decision, text_version
    FROM consents WHERE purpose_kind = 'study'
    ORDER BY patient_id, owner_id, purpose_id, decided_at DESC
  ) last ON last.purpose_id = study.id::text
  JOIN patients patient ON patient.id = last.patient_id AND patient.owner_id = last.owner_id
  WHERE study.state = 'open' AND coalesce(study.open_until > now(), true)
    AND (study.disease_group_id IS NULL OR study.disease_group_id IN (${groupsAboveSql(sql`patient.disease_id`)}))
    AND last.decision = 'permit'
    AND last.text_version <> study.consent_text_version
    AND NOT coalesce(patient.closed, false) AND NOT ${sql.raw(isFrozenSql)}`
