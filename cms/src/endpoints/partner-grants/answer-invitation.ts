import {
  answerInvitationSchema,
  done,
  refused,
  tokenSchema,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { patientsAndCaregivers } from '../../access/members.ts'
import { addEvent, grantOf, type KeptGrant } from '../../collections/partner-grants/kept-grants.ts'
import { nicknameOf, sharable } from '../../collections/partner-grants/shared-patient.ts'
import type { Member } from '../../generated/payload-types.ts'
import {
  answeredInvitation,
  lookUpToken,
  redeemToken,
  type FoundToken,
} from '../../one-time-tokens/one-time-token.ts'
import { keepWithdrawalsNow } from '../../withdrawals/kept-withdrawals.ts'
import { bodyOfMember, endpoint, inTransaction, signedInMember } from '../endpoint.ts'

/** `POST /partner-grants/invitation`: who sent the invitation of a link. Looking does not use it up. */
export const readInvitation = endpoint('post', '/invitation', async (req) => {
  const body = await bodyOfMember(req, tokenSchema)
  if (!body.ok) return body
  const member = signedInMember(req)
  if (!member.ok) return member
  const found = await lookUpToken(req, body.value.token)
  if (found?.purpose !== 'invitation') return refused({ code: 'token-spent' })
  if (!isFor(req, member.value, found.email)) return refused({ code: 'not-permitted' })
  const grant = await openGrantOf(req, found)
  if (!grant) return refused({ code: 'token-spent' })
  return done({ from: await nicknameOf(req, grant.granter) })
})

/** `POST /partner-grants/answer`: the link is used up, by whoever it was sent to and nobody else. */
export const answerInvitation = endpoint('post', '/answer', async (req) => {
  const body = await bodyOfMember(req, answerInvitationSchema)
  if (!body.ok) return body
  const member = signedInMember(req)
  if (!member.ok) return member
  const answered = await inTransaction(req, () => answer(req, member.value, body.value))
  if (body.value.decision === 'decline') await keepWithdrawalsNow(req)
  return answered
})

type Answer = Readonly<z.infer<typeof answerInvitationSchema>>

async function answer(
  req: PayloadRequest,
  member: Member,
  answered: Answer,
): Promise<Result<object>> {
  const { token, decision } = answered
  const found = await redeemToken(req, token, 'invitation')
  if (!found) return answerAgain(req, member, answered)
  if (!isFor(req, member, found.email)) return refused({ code: 'not-permitted' })
  const grant = await openGrantOf(req, found)
  if (!grant) return refused({ code: 'token-spent' })
  if (decision === 'decline') await addEvent(req, grant, 'declined')
  else await addEvent(req, { ...grant, partner: member.id }, 'accepted')
  return done({})
}

/** The grant that an invitation is about, as long as it can be answered: whoever only looks is told the same. */
async function openGrantOf(
  req: PayloadRequest,
  { details }: FoundToken,
): Promise<KeptGrant | null> {
  const grant = await grantOf(req, String(details['grant']))
  return grant?.standing.state === 'invited' && (await sharable(req, grant)) ? grant : null
}

/** Sent twice, as by two taps, the same answer of the same member is the same success. */
async function answerAgain(
  req: PayloadRequest,
  member: Member,
  { token, decision }: Answer,
): Promise<Result<object>> {
  const before = await answeredInvitation(req, token)
  const grant = before && isFor(req, member, before.email) ? await grantOf(req, before.grant) : null
  const stands =
    decision === 'accept'
      ? grant?.standing.state === 'held' && grant.partner === member.id
      : grant?.standing.state === 'declined'
  return stands ? done({}) : refused({ code: 'token-spent' })
}

/** An invitation is for one mailbox, and for people of the community. */
function isFor(req: PayloadRequest, { email }: Member, invited: string): boolean {
  return email.toLowerCase() === invited && patientsAndCaregivers({ req })
}
