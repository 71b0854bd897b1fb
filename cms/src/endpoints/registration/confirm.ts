import {
  confirmationSchema,
  done,
  isOfStaff,
  refused,
  registrationSchema,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { isNicknameTaken } from '../../collections/members/nickname.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { clientOf, isTheSite } from '../../access/the-site.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'
import { redeemToken, spendOthers, type FoundToken } from '../../one-time-tokens/one-time-token.ts'
import { accountOf } from '../../session/account.ts'
import { bodyOf, endpoint, inTransaction } from '../endpoint.ts'
import { sessionFor } from '../session/sign-in.ts'

/** `POST /members/confirm`: step 2. The link is used up, the account is made, and its owner is signed in. */
export const confirm = endpoint('post', '/confirm', async (req) => {
  if (!isTheSite(req)) return refused({ code: 'not-permitted' })
  const body = await bodyOf(req, confirmationSchema)
  if (!body.ok) return body
  if (isOfStaff(body.value.nickname)) return refused({ code: 'nickname-of-staff', at: 'nickname' })
  if (!(await count(req, 'token by address', clientOf(req)))) return tooMany('token by address')
  return inTransaction(req, () => makeAccount(req, body.value))
})

type Confirmation = z.infer<typeof confirmationSchema>

async function makeAccount(
  req: PayloadRequest,
  { token, nickname, password }: Confirmation,
): Promise<Result<object>> {
  const found = await redeemToken(req, token, 'confirmation')
  if (!found || (await accountOf(req, 'members', found.email)))
    return refused({ code: 'token-spent' })
  if (await isNicknameTaken(req, nickname))
    return refused({ code: 'nickname-taken', at: 'nickname' })
  const member = await req.payload.create({
    collection: 'members',
    data: { ...aboutMember(found), nickname, password },
    depth: 0,
    overrideAccess: true, // the link was sent to this address, and to nobody else
    req,
  })
  await spendOthers(req, found)
  await recordAudit(req, { action: 'member.registered', subject: member.id })
  return done(await sessionFor(req, member.id))
}

function aboutMember({ email, details }: FoundToken) {
  const told = registrationSchema.parse({ ...details, email })
  const { kind, name, locale, birthDate, profession, organisation, objective } = told
  const registration = kind === 'professional' ? 'terms' : 'patient'
  const about = { email, kind, name, locale, registration } as const
  return kind === 'professional'
    ? { ...about, profession, organisation, objective }
    : { ...about, birthDate }
}
