import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PeopleAlike } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { connectionOf } from '../endpoints/transaction-of.ts'

/** How far lists are that are being made, or are to be. */
export async function makingOfLists(
  req: PayloadRequest,
): Promise<NonNullable<PeopleAlike['making']>> {
  const { rows } = await connectionOf(req).execute<{ done: number; total: number }>(sql`
    SELECT done::int, total::int FROM job_runs
    WHERE kind = 'find-people-alike' AND subject = 'all' AND state = 'running' AND step = 'lists'`)
  return rows[0] ?? { done: 0, total: 0 }
}
