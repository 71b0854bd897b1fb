import { sql } from '@payloadcms/db-postgres/drizzle'
import { done, promptnessOf } from '@share4rare/schemas'

import { endpoint } from './endpoint.ts'

/**
 * `GET /validation/promptness`: in how many hours 95 of 100 got their answer, over the last 90 days. Whoever still
 * waits after the promised time counts with the hours so far.
 */
export const readPromptness = endpoint('get', '/validation/promptness', async (req) => {
  const { rows } = await req.payload.db.drizzle.execute(sql`
    SELECT extract(epoch FROM coalesce(answered_at, now()) - at) / 3600 AS hours
    FROM (
      SELECT event, at, due_at, lead(at) OVER story AS answered_at, lead(event) OVER story AS answer
      FROM validations WINDOW story AS (PARTITION BY patient_id ORDER BY at, created_at)
    ) AS asked
    WHERE event = 'submitted'
      AND (answer IN ('validated', 'feedback', 'refused') AND answered_at > now() - interval '90 days'
        OR answer IS NULL AND due_at < now())`)
  return done(promptnessOf(rows.map(({ hours }) => Number(hours))))
})
