import type { PayloadRequest } from 'payload'

import { memberOf } from '../access/members.ts'
import { claimsOf } from '../claims/claims-of.ts'
import { decideClaims } from '../claims/decide-claims.ts'
import { inTransaction } from '../endpoints/endpoint.ts'

/** A member agrees that others write to them, once. */
export async function agreeToMessages(req: PayloadRequest): Promise<void> {
  const member = memberOf(req)
  if (!member) throw new Error('nobody of the demo agrees')
  const claim = 'private-messages'
  const asked = (await claimsOf(member, 'en', req)).find((each) => each.claim === claim)
  if (!asked || asked.status === 'permit') return
  const { version } = asked
  const decided = await inTransaction(req, () =>
    decideClaims(req, member, {
      locale: 'en',
      decisions: [{ claim, version, decision: 'permit' }],
    }),
  )
  if (!decided.ok) throw new Error('a yes of the demo was not taken')
}
