import { done, passwordSchema, refused, tokenSchema, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { recordAudit } from '../../audit/record-audit.ts'
import { count, forget } from '../../limits/rate-limit.ts'
import { redeemToken, spendOthers } from '../../one-time-tokens/one-time-token.ts'
import { stepOf } from '../../second-factor/one-time-code.ts'
import {
  keepSecondFactor,
  renewRecoveryCodes,
  rightCode,
  useUp,
  type ProvedFactor,
  type RightCode,
} from '../../second-factor/second-factor.ts'
import { endSessions } from '../../session/open-session.ts'
import { setPassword } from '../../session/set-password.ts'
import { bodyOf, endpoint, inTransaction } from '../endpoint.ts'
import { forgetLinks } from '../registration/send-link.ts'
import { openedLink, type OpenedLink } from './open-link.ts'
import { panelSession, withSession, type PanelSession } from './panel-session.ts'

const useSchema = tokenSchema.extend({
  password: passwordSchema.optional(),
  code: z.string().max(40),
})

/**
 * `POST /staff/use-link`: password and second factor at once, or neither. Only now the link is used up, and of all
 * who use it at the same time, one succeeds. Every session ends; this browser is given a new one.
 */
export const useLink = endpoint('post', '/use-link', async (req) => {
  const body = await bodyOf(req, useSchema)
  if (!body.ok) return body
  const { token, password, code } = body.value
  const link = await openedLink(req, token)
  if (!link.ok) return link
  if (link.value.setsPassword && password === undefined)
    return refused({ code: 'input-invalid', at: 'password' })
  const proof = await provedBy(req, link.value, code)
  if (!proof) return refused({ code: 'credentials-wrong', at: 'code' })
  const used = await inTransaction(req, () => enter(req, { ...link.value, token, password, proof }))
  if (!used.ok) return used
  await forget(req, 'code by account', link.value.account)
  await forgetLinks(req, { purpose: 'panel-reset', email: link.value.found.email })
  const { recoveryCodes, ...session } = used.value
  return withSession(req, session, { recoveryCodes })
})

type Proof = { readonly old: RightCode } | { readonly fresh: ProvedFactor }

/** The code is of the app that was just set up, or of the second factor that stays. */
async function provedBy(
  req: PayloadRequest,
  { account, secret }: OpenedLink,
  code: string,
): Promise<Proof | null> {
  if (secret) {
    const step = stepOf(secret, code.trim())
    return step === null ? null : { fresh: { secret, step } }
  }
  const mayTry = await count(req, 'code by account', account)
  const old = await rightCode(req, account, code)
  return mayTry && old ? { old } : null
}

interface Entering extends OpenedLink {
  readonly token: string
  readonly password: string | undefined
  readonly proof: Proof
}

interface Entered extends PanelSession {
  /** New ones, told once; null where the second factor stays. */
  readonly recoveryCodes: readonly string[] | null
}

async function enter(
  req: PayloadRequest,
  { found, account, setsPassword, token, password, proof }: Entering,
): Promise<Result<Entered>> {
  if (!(await redeemToken(req, token, found.purpose))) return refused({ code: 'token-spent' })
  if ('old' in proof && !(await useUp(req, account, proof.old)))
    return refused({ code: 'credentials-wrong', at: 'code' })
  if ('fresh' in proof) await keepSecondFactor(req, account, proof.fresh)
  const recoveryCodes = 'fresh' in proof ? await renewRecoveryCodes(req, account) : null
  if (setsPassword && password !== undefined)
    await setPassword(req, { accounts: 'staff', id: account, password })
  await endSessions(req, { accounts: 'staff', id: account })
  await spendOthers(req, found)
  const action = `staff.${found.purpose}-used`
  await recordAudit(req, { action, subject: account })
  if ('fresh' in proof) await recordAudit(req, { action: 'second-factor.set', subject: account })
  return done({ ...(await panelSession(req, account)), recoveryCodes })
}
