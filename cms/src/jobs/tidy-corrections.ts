import { sql } from '@payloadcms/db-postgres/drizzle'

import type { WorkContext } from './work-context.ts'

/** Forgets answers that were being corrected when the time for it ran out: what was handed in stands. */
export async function tidyCorrections({ req }: Pick<WorkContext, 'req'>): Promise<void> {
  await req.payload.db.drizzle.execute(sql`
    UPDATE questionnaire_responses SET correction = NULL, updated_at = now()
    WHERE correction IS NOT NULL AND correct_until <= now()`)
}
