import { sql } from '@payloadcms/db-postgres/drizzle'
import type { BlockedPeople } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { connectionOf } from '../endpoints/transaction-of.ts'

/** Neither of the two is shown the other any more. Whoever is nobody, or oneself, is not blocked. */
export async function block(req: PayloadRequest, member: string, person: string): Promise<void> {
  await connectionOf(req).execute(sql`
    INSERT INTO blocked_people (blocker_id, blocked_id)
    SELECT ${member}::uuid, id FROM members WHERE id = ${person}::uuid AND id <> ${member}::uuid
    ON CONFLICT DO NOTHING`)
}

/** Takes it back; what the other has said about it stands. */
export async function unblock(req: PayloadRequest, member: string, person: string): Promise<void> {
  await connectionOf(req).execute(
    sql`DELETE FROM blocked_people WHERE blocker_id = ${member} AND blocked_id = ${person}`,
  )
}

/** Whom a member has blocked, the last one first. */
export async function blockedBy(
  req: PayloadRequest,
  member: string,
): Promise<BlockedPeople['people']> {
  const { rows } = await connectionOf(req).execute<{ id: string; nickname: string }>(sql`
    SELECT members.id, nickname FROM blocked_people JOIN members ON members.id = blocked_id
    WHERE blocker_id = ${member} ORDER BY blocked_at DESC, members.id`)
  return rows
}

/** Whether one of two members has blocked the other. */
export async function isBlockedBetween(
  req: PayloadRequest,
  one: string,
  other: string,
): Promise<boolean> {
  const { rows } = await connectionOf(req).execute(sql`
    SELECT FROM blocked_people
    WHERE (blocker_id, blocked_id) IN ((${one}::uuid, ${other}::uuid), (${other}::uuid, ${one}::uuid))`)
  return rows.length > 0
}
