import { sql } from '@payloadcms/db-postgres/drizzle'
import { emptyProfile, profileSchema, type Profile } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { connectionOf, transactionOf } from '../../endpoints/transaction-of.ts'

/** What a member wrote about themselves, what others are not shown among it; an empty profile where there is none. */
export async function profileOf(req: PayloadRequest, member: string): Promise<Profile> {
  const { rows } = await connectionOf(req).execute(sql`
    SELECT biography, why_here AS "whyHere", organisations, languages, topics, channels,
      shows_organisations AS "showsOrganisations" FROM profiles WHERE owner_id = ${member}`)
  const known = Object.entries(rows[0] ?? {}).filter(([, value]) => value !== null)
  return profileSchema.parse({ ...emptyProfile, ...Object.fromEntries(known) })
}

/** Keeps what a member wrote: one row each, also when two tabs send at once. */
export async function keepProfile(
  req: PayloadRequest,
  member: string,
  profile: Profile,
): Promise<void> {
  const lists = [profile.organisations, profile.languages, profile.topics, profile.channels]
  const [organisations, languages, topics, channels] = lists.map((list) => JSON.stringify(list))
  await transactionOf(req).execute(sql`
    INSERT INTO profiles
      (owner_id, biography, why_here, shows_organisations, organisations, languages, topics, channels)
    VALUES (${member}::uuid, ${profile.biography}, ${profile.whyHere}, ${profile.showsOrganisations},
      ${organisations}::jsonb, ${languages}::jsonb, ${topics}::jsonb, ${channels}::jsonb)
    ON CONFLICT (owner_id) DO UPDATE SET biography = excluded.biography,
      why_here = excluded.why_here, shows_organisations = excluded.shows_organisations,
      organisations = excluded.organisations, languages = excluded.languages,
      topics = excluded.topics, channels = excluded.channels, updated_at = now()`)
}
