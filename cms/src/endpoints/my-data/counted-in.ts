import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { consentStandsSql } from '../../collections/consents/consent-stands-sql.ts'
import { connectionOf } from '../transaction-of.ts'

const countedSchema = z.object({
  /** The study or the request whose figures they are. */
  title: z.string(),
  kind: z.enum(['study', 'request']),
  patient: z.string(),
  /** The days (UTC) on which the answers were sealed, and the first figures made from them. */
  sealedAt: z.string(),
  releasedAt: z.string(),
})

/** Figures that answers of the member's patients went into. */
export type Counted = z.infer<typeof countedSchema>

const stoodThen = sql.raw(
  consentStandsSql({
    ...{ kind: 'sealed.kind', id: 'sealed.about', until: 'sealed.cut_off' },
    version: `release.manifest ->> 'consentTextVersion'`,
  }),
)

/**
 * The releases for which a patient's answers were handed in, validated and consented to when they were sealed, and
 * whose figures are about the patient's own group: a release about others tells what happens in groups that are none
 * of theirs. Days, not moments, nor who asked. What was withheld, or is not delivered, has no release and is not told.
 * The sealed rows name nobody: it is worked out from the ledger, by the rule by which they were taken.
 */
export async function countedIn(
  req: PayloadRequest,
  patients: ReadonlyMap<string, string>,
): Promise<Counted[]> {
  const ids = JSON.stringify([...patients.keys()])
  const { rows } = await connectionOf(req).execute(sql`
    WITH sealed AS (
      SELECT id, questionnaire_id, split_part(purpose, ':', 1) AS kind, split_part(purpose, ':', 2) AS about,
        coalesce((manifest ->> 'consentCutOff')::timestamptz, created_at) AS cut_off FROM snapshots)
    SELECT coalesce(request.title, (
        SELECT title FROM studies_locales WHERE sealed.kind = 'study' AND _parent_id::text = sealed.about
        ORDER BY _locale::text = 'en' DESC LIMIT 1), '') AS title, sealed.kind AS kind,
      patient.id AS patient, to_char(sealed.cut_off AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "sealedAt",
      to_char(min(release.created_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "releasedAt"
    FROM sealed
    JOIN releases release ON release.snapshot_id = sealed.id
    JOIN questionnaire_responses response ON response.questionnaire_id = sealed.questionnaire_id
      AND response.submitted_at <= sealed.cut_off
    JOIN patients patient ON patient.id = response.patient_id
    LEFT JOIN diseases disease ON disease.id = patient.disease_id
    LEFT JOIN requests request ON sealed.kind = 'request' AND request.id::text = sealed.about
    WHERE patient.id IN (SELECT jsonb_array_elements_text(${ids}::jsonb)::uuid)
      AND (release.population -> 'diseases' = 'null'
        OR release.population -> 'diseases' ? coalesce(disease.orpha_code, 'undiagnosed'))
      AND (sealed.kind = 'study' OR request.state = 'delivered')
      AND coalesce((
        SELECT event.event::text FROM validations event
        WHERE event.patient_id = patient.id AND event.at <= sealed.cut_off
        ORDER BY event.at DESC, event.created_at DESC LIMIT 1), 'validated') = 'validated'
      AND ${stoodThen}
    GROUP BY 1, 2, 3, 4 ORDER BY 4`)
  return rows.map(({ patient, ...row }) =>
    countedSchema.parse({ ...row, patient: patients.get(String(patient)) ?? '' }),
  )
}
