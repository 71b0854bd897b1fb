import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { connectionOf, transactionOf } from '../../endpoints/transaction-of.ts'

/** The picture of a member as JPEG, or null. Whoever calls has asked who may see it. */
export async function pictureOf(req: PayloadRequest, member: string): Promise<Uint8Array | null> {
  const { rows } = await connectionOf(req).execute<{ bytes: Uint8Array }>(
    sql`SELECT bytes FROM profile_pictures WHERE member_id = ${member}`,
  )
  return rows[0]?.bytes ?? null
}

/** Whether a member has a picture. */
export async function hasPicture(req: PayloadRequest, member: string): Promise<boolean> {
  const { rows } = await connectionOf(req).execute(
    sql`SELECT FROM profile_pictures WHERE member_id = ${member}`,
  )
  return rows.length > 0
}

/** Keeps a picture in the place of the one before. */
export async function keepPicture(
  req: PayloadRequest,
  member: string,
  bytes: Uint8Array,
): Promise<void> {
  await transactionOf(req).execute(sql`
    INSERT INTO profile_pictures (member_id, bytes) VALUES (${member}::uuid, ${Buffer.from(bytes)})
    ON CONFLICT (member_id) DO UPDATE SET bytes = excluded.bytes, kept_at = now()`)
}

/** Removes a picture; where there is none, nothing happens. */
export async function removePicture(req: PayloadRequest, member: string): Promise<void> {
  await transactionOf(req).execute(sql`DELETE FROM profile_pictures WHERE member_id = ${member}`)
}
