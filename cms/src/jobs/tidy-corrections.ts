import { sql } from '@payloadcms/db-postgres/drizzle'

import type { WorkContext } from './work-context.ts'

/** Forgets answers that were being corrected when the time for it ran out, and ends the wish: what was handed in stands. */
export async function tidyCorrections({ req }: Pick<WorkContext, 'req'>): Promise<void> {
  const { drizzle } = req.payload.db
  await drizzle.execute(sql`
    UPDATE questionnaire_responses SET correction = NULL, updated_at = now()
    WHERE correction IS NOT NULL AND correct_until <= now()`)
  await drizzle.execute(sql`
    UPDATE correction_requests SET state = 'over', updated_at = now()
    WHERE state = 'granted' AND until <= now()`)
}
