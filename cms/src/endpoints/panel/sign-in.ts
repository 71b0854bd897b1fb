import { done, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { recordAudit } from '../../audit/record-audit.ts'
import { count, forget } from '../../limits/rate-limit.ts'
import { nobody, rightCode, useUp } from '../../second-factor/second-factor.ts'
import { accountOf } from '../../session/account.ts'
import { isPassword } from '../../session/password.ts'
import { bodyOf, endpoint, inTransaction } from '../endpoint.ts'
import { panelSession, withSession, type PanelSession } from './panel-session.ts'

const credentialsSchema = z.object({
  email: z.string().max(254),
  password: z.string().max(1000),
  code: z.string().max(40),
})

/**
 * `POST /staff/login`: e-mail address, password and code at once. Whatever of them is wrong, the answer and the work
 * are the same, so that guessing a password tells nothing: it need not be counted, and nobody can lock somebody out.
 */
export const signIn = endpoint('post', '/login', async (req) => {
  const body = await bodyOf(req, credentialsSchema)
  if (!body.ok) return body
  const session = await sessionFor(req, body.value)
  return session.ok ? withSession(req, session.value) : session
})

async function sessionFor(
  req: PayloadRequest,
  { email, password, code }: z.infer<typeof credentialsSchema>,
): Promise<Result<PanelSession>> {
  const account = await accountOf(req, 'staff', email)
  const isRight = await isPassword(password, account?.password ?? null)
  const id = isRight && account ? account.id : nobody
  const mayTry = await count(req, 'code by account', id)
  const right = await rightCode(req, id, code)
  if (!mayTry || !right) return refused({ code: 'credentials-wrong' })
  const entered = await inTransaction(req, async () => {
    if (!(await useUp(req, id, right))) return refused({ code: 'credentials-wrong' })
    const action = 'step' in right ? 'staff.signed-in' : 'staff.signed-in-by-recovery-code'
    await recordAudit(req, { action, subject: id })
    return done(await panelSession(req, id))
  })
  if (entered.ok) await forget(req, 'code by account', id)
  return entered
}
