import { createLocalReq, type Payload } from 'payload'
import { done, refused } from '@share4rare/schemas'

import { recordAudit } from './audit/record-audit.ts'
import { inTransaction } from './endpoints/endpoint.ts'
import { invitationLink } from './endpoints/panel/invite.ts'
import { removeSecondFactor } from './second-factor/second-factor.ts'
import { endSessions } from './session/open-session.ts'

/**
 * A way back for an administrator who lost password and second factor: both are worthless from now on, as are their
 * sessions, and a link sets new ones. Whoever may run this holds the database already. Null where the address is no
 * administrator's.
 */
export async function letAdministratorBack(
  email: string,
  payload: Payload,
): Promise<string | null> {
  const req = await createLocalReq({}, payload)
  const back = await inTransaction(req, async () => {
    const { docs } = await payload.find({
      collection: 'staff',
      where: { email: { equals: email.toLowerCase() }, roles: { equals: 'administrator' } },
      limit: 1,
      depth: 0,
      overrideAccess: true, // the operator asks, who is nobody of the panel
      req,
    })
    const [found] = docs
    if (!found) return refused({ code: 'not-found' })
    await payload.update({
      collection: 'staff',
      id: found.id,
      data: { password: crypto.randomUUID() + crypto.randomUUID() },
      depth: 0,
      overrideAccess: true, // as above; nobody is told this password
      req,
    })
    await removeSecondFactor(req, found.id)
    await endSessions(req, { accounts: 'staff', id: found.id })
    await recordAudit(req, { action: 'staff.let-back-by-operator', subject: found.id })
    return done(found.email)
  })
  return back.ok ? invitationLink(req, back.value) : null
}
