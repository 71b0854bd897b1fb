import { done, refused, shortestPassword } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { recordAudit } from '../../audit/record-audit.ts'
import { count, forget } from '../../limits/rate-limit.ts'
import { issueToken, spendOthers, tokenText } from '../../one-time-tokens/one-time-token.ts'
import { renewRecoveryCodes, rightCode, useUp } from '../../second-factor/second-factor.ts'
import { accountOf } from '../../session/account.ts'
import { isPassword } from '../../session/password.ts'
import { setPassword } from '../../session/set-password.ts'
import { endpoint, inTransaction } from '../endpoint.ts'
import { panelSession, withSession } from './panel-session.ts'
import { bodyOfStaff } from './signed-in-staff.ts'

const changeSchema = z.object({
  current: z.string().max(1000),
  password: z.string().min(shortestPassword).max(200),
})

/** `POST /staff/change-password`: with the old one. Every session ends; this browser is given a new one. */
export const changePassword = endpoint('post', '/change-password', async (req) => {
  const asked = await bodyOfStaff(req, changeSchema)
  if (!asked.ok) return asked
  const { staff, body } = asked.value
  if (!(await count(req, 'code by account', staff.id))) return refused({ code: 'too-many-tries' })
  const account = await accountOf(req, 'staff', staff.email)
  if (!(await isPassword(body.current, account?.password ?? null)))
    return refused({ code: 'credentials-wrong', at: 'current' })
  await forget(req, 'code by account', staff.id)
  const changed = await inTransaction(req, async () => {
    await setPassword(req, { accounts: 'staff', id: staff.id, password: body.password })
    await recordAudit(req, { action: 'staff.password-changed', subject: staff.id })
    return done(await panelSession(req, staff.id))
  })
  return changed.ok ? withSession(req, changed.value) : changed
})

const codeSchema = z.object({ code: z.string().max(40) })

/** `POST /staff/recovery-codes`: ten new ones, for a code. Those from before are worthless. */
export const newRecoveryCodes = endpoint('post', '/recovery-codes', async (req) => {
  const asked = await bodyOfStaff(req, codeSchema)
  if (!asked.ok) return asked
  const { staff, body } = asked.value
  return inTransaction(req, async () => {
    const used = await usedUp(req, staff.id, body.code)
    if (!used.ok) return used
    const recoveryCodes = await renewRecoveryCodes(req, staff.id)
    await recordAudit(req, { action: 'second-factor.recovery-codes-renewed', subject: staff.id })
    return done({ recoveryCodes })
  })
})

/** `POST /staff/change-device`: for a code, a link on which another device is set up instead of the present one. */
export const changeDevice = endpoint('post', '/change-device', async (req) => {
  const asked = await bodyOfStaff(req, codeSchema)
  if (!asked.ok) return asked
  const { staff, body } = asked.value
  return inTransaction(req, async () => {
    const used = await usedUp(req, staff.id, body.code)
    if (!used.ok) return used
    const wanted = { purpose: 'panel-device', email: staff.email } as const
    await spendOthers(req, wanted)
    const link = await issueToken(req, { ...wanted, details: {} })
    await recordAudit(req, { action: 'second-factor.change-asked', subject: staff.id })
    return done({ token: tokenText(req, link) })
  })
})

async function usedUp(req: PayloadRequest, id: string, code: string) {
  if (!(await count(req, 'code by account', id))) return refused({ code: 'too-many-tries' })
  const right = await rightCode(req, id, code)
  if (!right || !(await useUp(req, id, right)))
    return refused({ code: 'credentials-wrong', at: 'code' })
  await forget(req, 'code by account', id)
  return done(null)
}
