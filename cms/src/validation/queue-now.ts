import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'

/** How the queue of validations stands. */
export interface Queue {
  readonly waiting: number
  /** How many of them wait for longer than was promised. */
  readonly late: number
  /** The deadline that comes next, of those that have not passed; null where there is none. */
  readonly nextDueAt: string | null
}

/** Counts who waits for an answer; it names nobody, and is no look at anybody. */
export async function queueNow(payload: Payload): Promise<Queue> {
  const { rows } = await payload.db.drizzle.execute<Counted>(sql`
    SELECT count(*)::int AS waiting, count(*) FILTER (WHERE due_at < now())::int AS late,
      to_json(min(due_at) FILTER (WHERE due_at >= now())) #>> '{}' AS next
    FROM patients WHERE validation = 'submitted' AND NOT coalesce(closed, false)`)
  const { waiting = 0, late = 0, next = null } = rows[0] ?? {}
  return { waiting, late, nextDueAt: next }
}

interface Counted extends Record<string, unknown> {
  readonly waiting: number
  readonly late: number
  readonly next: string | null
}
