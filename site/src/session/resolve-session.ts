import { done, type Result } from '@share4rare/schemas'

import { currentMember } from '../cms-client/members.ts'
import type { Session } from './session.ts'

/** Who a token belongs to. Null where the CMS does not know it as a member's: expired, ended, or staff's. */
export async function resolveSession(token: string): Promise<Result<Session | null>> {
  const member = await currentMember(token)
  if (!member.ok) return member
  return done(member.value && { token, member: member.value })
}
