import { done, passwordSchema, refused } from '@share4rare/schemas'
import { z } from 'zod'

import { recordAudit } from '../../audit/record-audit.ts'
import { isStillPassword } from '../../session/is-still-password.ts'
import { setPassword } from '../../session/set-password.ts'
import { triedPassword } from '../../session/tried-password.ts'
import { bodyOfAnyMember, endpoint, inTransaction, anySignedInMember } from '../endpoint.ts'
import { sessionFor } from './sign-in.ts'

const changeSchema = z.object({
  current: z.string().max(1000),
  password: passwordSchema,
})

/**
 * `POST /members/change-password`: with the old one. Every session ends; this device is given a new one. Of two at one
 * moment the second waits, and is told that its old one is wrong by now.
 */
export const changePassword = endpoint('post', '/change-password', async (req) => {
  const body = await bodyOfAnyMember(req, changeSchema)
  if (!body.ok) return body
  const member = anySignedInMember(req)
  if (!member.ok) return member
  const { id, email } = member.value
  const { current } = body.value
  const tried = await triedPassword(req, { email, password: current }, 'current')
  if (!tried.ok) return tried
  return inTransaction(req, async () => {
    if (!(await isStillPassword(req, tried.value, 'members')))
      return refused({ code: 'credentials-wrong', at: 'current' })
    await setPassword(req, { accounts: 'members', id, password: body.value.password })
    await recordAudit(req, { action: 'password.changed', subject: id })
    return done(await sessionFor(req, id))
  })
})
