import { askedClaimsSchema, decideClaimsSchema, done } from '@share4rare/schemas'

import { claimsOf } from '../../claims/claims-of.ts'
import { decideClaims } from '../../claims/decide-claims.ts'
import { keepWithdrawalsNow } from '../../withdrawals/kept-withdrawals.ts'
import { readHistory } from './read-history.ts'
import {
  bodyOfAnyMember,
  endpoint,
  inTransaction,
  localeOf,
  anySignedInMember,
} from '../endpoint.ts'

/** `GET /consents/claims`: every claim that the member is asked for, in the words that count now. */
const listClaims = endpoint('get', '/claims', async (req) => {
  const member = anySignedInMember(req)
  if (!member.ok) return member
  const claims = await claimsOf(member.value, localeOf(req), req)
  return done(askedClaimsSchema.parse({ claims }))
})

/** `POST /consents/claims`: one more dated statement for each. */
const decide = endpoint('post', '/claims', async (req) => {
  const body = await bodyOfAnyMember(req, decideClaimsSchema)
  if (!body.ok) return body
  const member = anySignedInMember(req)
  if (!member.ok) return member
  const decided = await inTransaction(req, () => decideClaims(req, member.value, body.value))
  if (body.value.decisions.some(({ decision }) => decision === 'deny'))
    await keepWithdrawalsNow(req)
  return decided
})

/** The doors by which members agree to claims, take back what they may take back, and read what they said. */
export const claimDoors = [listClaims, decide, readHistory]
