import { done, refused, resetSchema, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { recordAudit } from '../../audit/record-audit.ts'
import { clientOf, isTheSite } from '../../access/the-site.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'
import { lookUpToken, redeemToken, spendOthers } from '../../one-time-tokens/one-time-token.ts'
import { accountOf } from '../../session/account.ts'
import { setPassword } from '../../session/set-password.ts'
import { bodyOf, endpoint, inTransaction } from '../endpoint.ts'
import { sessionFor } from '../session/sign-in.ts'
import { forgetLinks } from './send-link.ts'

/** `POST /members/reset`: the link is used up, every session ends, and the owner is signed in with a new one. */
export const reset = endpoint('post', '/reset', async (req) => {
  if (!isTheSite(req)) return refused({ code: 'not-permitted' })
  const body = await bodyOf(req, resetSchema)
  if (!body.ok) return body
  if (!(await count(req, 'token by address', clientOf(req)))) return tooMany('token by address')
  const found = await lookUpToken(req, body.value.token)
  const changed = await inTransaction(req, () => setNewPassword(req, body.value))
  if (changed.ok && found) await forgetLinks(req, { purpose: 'reset', email: found.email })
  return changed
})

async function setNewPassword(
  req: PayloadRequest,
  { token, password }: z.infer<typeof resetSchema>,
): Promise<Result<object>> {
  const found = await redeemToken(req, token, 'reset')
  const account = found && (await accountOf(req, 'members', found.email))
  if (!found || !account) return refused({ code: 'token-spent' })
  await setPassword(req, { accounts: 'members', id: account.id, password })
  await spendOthers(req, found)
  await recordAudit(req, { action: 'password.reset', subject: account.id })
  return done(await sessionFor(req, account.id))
}
