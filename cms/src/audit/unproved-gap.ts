import { createHash } from 'node:crypto'

import type { ClientBase } from 'pg'

import { legalReasons } from '../erasure/legal-reasons.ts'

/** A link whose line left. */
export interface Gap {
  readonly line: string
  /** The line that says that it left when its time was up. */
  readonly announcedBy: string
  /** When the nearest line before it that is still there was written (milliseconds since 1970); null without one. */
  readonly before: number | null
}

/**
 * The first line that left without a proof that its time was up, or null. All that left together were announced by one
 * line, which holds their hash; each was old enough then, and somebody's tombstone had come to its day.
 */
export async function unprovedGap(
  gaps: readonly Gap[],
  client: ClientBase,
): Promise<string | null> {
  for (const [announcedBy, together] of Map.groupBy(gaps, (gap) => gap.announcedBy)) {
    const leftAt = await announcedAt(announcedBy, together, client)
    const unproved = leftAt === null ? together[0] : together.find((gap) => isYoung(gap, leftAt))
    if (unproved) return unproved.line
  }
  return null
}

/** When a line said that these left, if it is true to the tombstones and of no day to come; null otherwise. */
async function announcedAt(
  id: string,
  together: readonly Gap[],
  client: ClientBase,
): Promise<number | null> {
  const lines = together.map(({ line }) => line).join(',')
  const { rows } = await client.query<{ at: number }>(announcedOnTime, [
    id,
    createHash('sha256').update(lines).digest('hex'),
  ])
  const [found] = rows
  return found && found.at <= Date.now() + aDay ? found.at : null
}

const announcedOnTime = `SELECT (extract(epoch FROM created_at) * 1000)::float8 AS at
  FROM audit JOIN audit_chain ON audit_id = audit.id
  WHERE audit.id = $1 AND action = 'audit.time-is-up' AND subject = $2 AND EXISTS (
    SELECT FROM erasures, jsonb_array_elements(kept) line
    WHERE kind IN ('member', 'patient') AND line ->> 'what' = 'audit'
      AND line ->> 'until' <= to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'))`

const aDay = 24 * 3_600_000

/**
 * Whether a line was too young to leave. Lines are linked when their transactions end, so it was written at most a
 * transaction's length before the one that stands before it: a day is granted. The first line of all never leaves.
 */
function isYoung({ before }: Gap, leftAt: number): boolean {
  if (before === null) return true
  const leaves = new Date(before)
  leaves.setUTCFullYear(leaves.getUTCFullYear() + legalReasons.accountability.years)
  return leaves.getTime() - 3 * aDay > leftAt // and two for whole days, and 29 February
}
