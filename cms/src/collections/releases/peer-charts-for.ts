import { sql } from '@payloadcms/db-postgres/drizzle'
import { releasedAggregateSchema, type PeerChart } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { OwnPatient } from '../patients/own-patient.ts'
import { relatedIdOrNull } from '../related-id.ts'
import { monthsAgo } from './months-ago.ts'

/** How a release says whom it is about: ORPHA codes, null for every disease. */
export const releasedPopulationSchema = z.object({
  id: z.string(),
  diseases: z.array(z.string()).nullable(),
})

const oldestMonths = 12

/**
 * The newest chart of each item for the group that this patient's disease is in, by the item's code. Old
 * charts are not shown.
 */
export async function peerChartsFor(
  patient: Pick<OwnPatient, 'disease'>,
  questionnaire: string,
  req: PayloadRequest,
): Promise<Map<string, PeerChart>> {
  // One statement, so that of all the charts of a year only those that are shown leave the database. Charts
  // are released for participants, who may not browse releases.
  const { rows } = await req.payload.db.drizzle.execute(sql`
    SELECT DISTINCT ON (item) document FROM releases
    WHERE kind = 'peer-chart' AND questionnaire_id = ${questionnaire}::uuid
      AND created_at > ${monthsAgo(oldestMonths).toISOString()}::timestamptz
      AND (population -> 'diseases' = 'null' OR population -> 'diseases' ? coalesce(
        (SELECT orpha_code FROM diseases WHERE id = ${relatedIdOrNull(patient.disease)}::uuid),
        'undiagnosed'))
    ORDER BY item, created_at DESC`)
  return new Map(rows.flatMap(({ document }) => chartIn(document)))
}

function chartIn(document: unknown): [string, PeerChart][] {
  const released = releasedAggregateSchema.parse(document)
  return released.kind === 'peer-chart' ? [[released.item, released]] : []
}
