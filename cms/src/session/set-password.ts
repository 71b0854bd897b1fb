import type { PayloadRequest } from 'payload'

import type { Accounts } from './account.ts'
import { endSessions } from './open-session.ts'

/** Gives an account another password, and ends all of its sessions: whoever had the old one is out. */
export async function setPassword(
  req: PayloadRequest,
  { accounts, id, password }: { accounts: Accounts; id: string; password: string },
): Promise<void> {
  await req.payload.update({
    collection: accounts,
    id,
    data: { password },
    depth: 0,
    overrideAccess: true, // the caller has asked for the old password, or for a link that was sent
    req,
  })
  await endSessions(req, { accounts, id })
}
