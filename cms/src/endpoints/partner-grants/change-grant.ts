import {
  done,
  refused,
  type PartnerEventName,
  type PartnerGrantState,
  type Problem,
} from '@share4rare/schemas'
import type { Endpoint, PayloadRequest } from 'payload'

import { addEvent, grantOf, type KeptGrant } from '../../collections/partner-grants/kept-grants.ts'
import { isFrozenToday, ownPatient } from '../../collections/patients/own-patient.ts'
import { spendTokensAbout } from '../../one-time-tokens/one-time-token.ts'
import { keepWithdrawalsNow } from '../../withdrawals/kept-withdrawals.ts'
import { endpoint, idOf, inTransaction, signedInMember } from '../endpoint.ts'

/** `POST /partner-grants/:id/renew`: another year, by who owns the patient now, as long as the grant is held. */
export const renew = changes('/:id/renew', { by: 'granter', event: 'renewed', from: ['held'] })

/** `POST /partner-grants/:id/revoke`: over at once, by the owner; an invitation too. */
export const revoke = changes('/:id/revoke', {
  by: 'granter',
  event: 'revoked',
  from: ['held', 'invited'],
})

/** `POST /partner-grants/:id/leave`: over at once, by the partner. */
export const leave = changes('/:id/leave', { by: 'partner', event: 'left', from: ['held'] })

/** To end something is always possible; to go on takes somebody who still speaks for the patient. */
async function whyNotLonger({ patient }: KeptGrant, req: PayloadRequest): Promise<Problem | null> {
  const own = await ownPatient(patient, req)
  if (!own) return { code: 'not-found' }
  return isFrozenToday(own) ? { code: 'frozen' } : null
}

interface Change {
  readonly by: 'granter' | 'partner'
  readonly event: PartnerEventName
  /** In which states it changes anything; in others there is nothing to do. */
  readonly from: readonly PartnerGrantState[]
}

function changes(path: string, { by, event, from }: Change): Endpoint {
  return endpoint('post', path, async (req) => {
    const member = signedInMember(req)
    if (!member.ok) return member
    const grant = await grantOf(req, idOf(req))
    if (grant?.[by] !== member.value.id) return refused({ code: 'not-found' })
    const problem = event === 'renewed' ? await whyNotLonger(grant, req) : null
    if (problem) return refused(problem)
    const changed = await inTransaction(req, async () => {
      if (!from.includes(grant.standing.state)) return done({})
      await addEvent(req, grant, event)
      if (event === 'revoked') await spendTokensAbout(req, 'grant', grant.id)
      return done({})
    })
    if (event !== 'renewed') await keepWithdrawalsNow(req)
    return changed
  })
}
