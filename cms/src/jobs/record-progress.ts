import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import type { Job } from './job-kind.ts'

/** How far a job is; `total` is 0 until it is known. */
export interface Progress {
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  readonly step: string
  readonly done: number
  readonly total: number
}

/**
 * Writes how far a job is, where the panel and the demo page read it: one statement, for two jobs may note the
 * same at once, and in no transaction, for the job itself is asked for outside of it.
 */
export async function recordProgress(
  { payload }: PayloadRequest,
  { kind, subject }: Job,
  { state, step, done, total }: Progress,
): Promise<void> {
  const now = new Date().toISOString()
  const startedAt = state === 'waiting' ? null : now
  const finishedAt = state === 'done' || state === 'failed' ? now : null
  await payload.db.drizzle.execute(sql`
    INSERT INTO job_runs AS noted (kind, subject, state, step, done, total, started_at, finished_at)
    VALUES (${kind}, ${subject}, ${state}, ${step}, ${done}, ${total}, ${startedAt}, ${finishedAt})
    ON CONFLICT (kind, subject) DO UPDATE
    SET state = excluded.state, step = excluded.step, done = excluded.done, total = excluded.total,
        started_at = CASE WHEN excluded.state = 'waiting' OR excluded.step = 'started'
          THEN excluded.started_at ELSE coalesce(noted.started_at, excluded.started_at) END,
        finished_at = excluded.finished_at, updated_at = now()`)
}
