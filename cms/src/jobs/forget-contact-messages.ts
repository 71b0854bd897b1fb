import { sql } from '@payloadcms/db-postgres/drizzle'

import type { WorkContext } from './work-context.ts'

/** Removes what was written by the contact form more than twelve months ago, answered or not. */
export async function forgetContactMessages({ req }: WorkContext): Promise<void> {
  await req.payload.db.drizzle.execute(
    sql`DELETE FROM contact_messages WHERE created_at < now() - interval '12 months'`,
  )
}
