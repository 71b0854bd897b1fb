import { done, refused, shortestPassword } from '@share4rare/schemas'
import { z } from 'zod'

import { recordAudit } from '../../audit/record-audit.ts'
import { clientOf } from '../../access/the-site.ts'
import { count, isWithin } from '../../limits/rate-limit.ts'
import { accountOf } from '../../session/account.ts'
import { isPassword } from '../../session/password.ts'
import { setPassword } from '../../session/set-password.ts'
import { bodyOfAnyMember, endpoint, inTransaction, anySignedInMember } from '../endpoint.ts'
import { sessionFor } from './sign-in.ts'

const changeSchema = z.object({
  current: z.string().max(1000),
  password: z.string().min(shortestPassword).max(200),
})

/** `POST /members/change-password`: with the old one. Every session ends; this device is given a new one. */
export const changePassword = endpoint('post', '/change-password', async (req) => {
  const body = await bodyOfAnyMember(req, changeSchema)
  if (!body.ok) return body
  const member = anySignedInMember(req)
  if (!member.ok) return member
  const { id, email } = member.value
  const byBoth = `${clientOf(req)} ${email}`
  if (!(await isWithin(req, 'sign-in by account and address', byBoth)))
    return refused({ code: 'too-many-tries' })
  const account = await accountOf(req, 'members', email)
  if (!(await isPassword(body.value.current, account?.password ?? null))) {
    await count(req, 'sign-in by account and address', byBoth)
    return refused({ code: 'credentials-wrong', at: 'current' })
  }
  return inTransaction(req, async () => {
    await setPassword(req, { accounts: 'members', id, password: body.value.password })
    await recordAudit(req, { action: 'password.changed', subject: id })
    return done(await sessionFor(req, id))
  })
})
