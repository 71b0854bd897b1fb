import { done, passwordSchema, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { recordAudit } from '../../audit/record-audit.ts'
import type { Staff } from '../../generated/payload-types.ts'
import { count, forget, tooMany } from '../../limits/rate-limit.ts'
import { issueToken, spendOthers, tokenText } from '../../one-time-tokens/one-time-token.ts'
import { renewRecoveryCodes, rightCode, useUp } from '../../second-factor/second-factor.ts'
import { accountOf } from '../../session/account.ts'
import { isStillPassword } from '../../session/is-still-password.ts'
import { isPassword } from '../../session/password.ts'
import { setPassword } from '../../session/set-password.ts'
import { endpoint, inTransaction } from '../endpoint.ts'
import { panelSession, withSession } from './panel-session.ts'
import { bodyOfStaff } from './signed-in-staff.ts'

const changeSchema = z.object({
  current: z.string().max(1000),
  password: passwordSchema,
})

/** `POST /staff/change-password`: with the old one. Every session ends; this browser is given a new one. */
export const changePassword = endpoint('post', '/change-password', async (req) => {
  const asked = await bodyOfStaff(req, changeSchema)
  if (!asked.ok) return asked
  const { staff, body } = asked.value
  if (!(await count(req, 'code by account', staff.id))) return tooMany('code by account')
  const account = await accountOf(req, 'staff', staff.email)
  if (!(await isPassword(body.current, account?.password ?? null)) || !account)
    return refused({ code: 'credentials-wrong', at: 'current' })
  await forget(req, 'code by account', staff.id)
  const changed = await inTransaction(req, async () => {
    if (!(await isStillPassword(req, account, 'staff')))
      return refused({ code: 'credentials-wrong', at: 'current' })
    await setPassword(req, { accounts: 'staff', id: staff.id, password: body.password })
    await recordAudit(req, { action: 'staff.password-changed', subject: staff.id })
    return done(await panelSession(req, staff.id))
  })
  return changed.ok ? withSession(req, changed.value) : changed
})

const codeSchema = z.object({ code: z.string().max(40) })

/** `POST /staff/recovery-codes`: ten new ones, for a code. Those from before are worthless. */
export const newRecoveryCodes = endpoint('post', '/recovery-codes', (req) =>
  forCode(req, async ({ id }) => {
    const recoveryCodes = await renewRecoveryCodes(req, id)
    await recordAudit(req, { action: 'second-factor.recovery-codes-renewed', subject: id })
    return done({ recoveryCodes })
  }),
)

/** `POST /staff/change-device`: for a code, a link on which another device is set up instead of the present one. */
export const changeDevice = endpoint('post', '/change-device', (req) =>
  forCode(req, async ({ id, email }) => {
    const wanted = { purpose: 'panel-device', email } as const
    await spendOthers(req, wanted)
    const link = await issueToken(req, { ...wanted, details: {} })
    await recordAudit(req, { action: 'second-factor.change-asked', subject: id })
    return done({ token: tokenText(req, link) })
  }),
)

/** Does something for whoever brings a right code, which is used up by it. */
async function forCode<Value>(
  req: PayloadRequest,
  work: (staff: Staff) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const asked = await bodyOfStaff(req, codeSchema)
  if (!asked.ok) return asked
  const { staff, body } = asked.value
  if (!(await count(req, 'code by account', staff.id))) return tooMany('code by account')
  const outcome = await inTransaction(req, async () => {
    const right = await rightCode(req, staff.id, body.code)
    const isUsed = right !== null && (await useUp(req, staff.id, right))
    return isUsed ? work(staff) : refused({ code: 'credentials-wrong', at: 'code' })
  })
  if (outcome.ok) await forget(req, 'code by account', staff.id)
  return outcome
}
