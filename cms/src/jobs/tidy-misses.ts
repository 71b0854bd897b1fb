import { sql } from '@payloadcms/db-postgres/drizzle'

import type { WorkContext } from './work-context.ts'

/**
 * Forgets words that were looked for among symptoms in vain: once a symptom has them, and 180 days after somebody
 * last looked.
 */
export async function tidyMisses({ req }: Pick<WorkContext, 'req'>): Promise<void> {
  await req.payload.db.drizzle.execute(sql`
    DELETE FROM symptom_misses miss
    WHERE last_day < current_date - 180
      OR EXISTS (SELECT FROM symptom_words
        WHERE miss.words = ANY (string_to_array(every_word, E'\\n')))`)
}
