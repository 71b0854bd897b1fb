import { done, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { clientOf } from '../../access/the-site.ts'
import type { Member } from '../../generated/payload-types.ts'
import { count, isWithin } from '../../limits/rate-limit.ts'
import { accountOf } from '../../session/account.ts'
import { isPassword } from '../../session/password.ts'

/** Whether somebody who is signed in knows the password too: asked before what cannot be taken back. */
export async function isOwnPassword(
  req: PayloadRequest,
  { email }: Pick<Member, 'email'>,
  password: string,
): Promise<Result<null>> {
  const byBoth = `${clientOf(req)} ${email}`
  if (!(await isWithin(req, 'sign-in by account and address', byBoth)))
    return refused({ code: 'too-many-tries' })
  const account = await accountOf(req, 'members', email)
  if (await isPassword(password, account?.password ?? null)) return done(null)
  await count(req, 'sign-in by account and address', byBoth)
  return refused({ code: 'credentials-wrong', at: 'password' })
}
