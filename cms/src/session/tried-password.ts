import { done, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { clientOf } from '../access/the-site.ts'
import { count, forget, giveBack, tooMany } from '../limits/rate-limit.ts'
import { accountOf, type Account } from './account.ts'
import { isPassword } from './password.ts'

/** What somebody gives as their own. */
export interface Credentials {
  readonly email: string
  readonly password: string
}

/**
 * The member whose password this is. Every try is counted before it is looked at, so that of many at once no more are
 * looked at than one after the other; a right one is forgiven. `at` is the field that a wrong one belongs to.
 */
export async function triedPassword(
  req: PayloadRequest,
  { email, password }: Credentials,
  at?: string,
): Promise<Result<Account>> {
  const byBoth = `${clientOf(req)} ${email}`
  if (!(await count(req, 'sign-in by account and address', byBoth)))
    return tooMany('sign-in by account and address')
  if (!(await count(req, 'sign-in by address', clientOf(req)))) return tooMany('sign-in by address')
  const account = await accountOf(req, 'members', email)
  if (!(await isPassword(password, account?.password ?? null)) || !account)
    return refused({ code: 'credentials-wrong', ...(at !== undefined && { at }) })
  await forget(req, 'sign-in by account and address', byBoth)
  await giveBack(req, 'sign-in by address', clientOf(req))
  return done(account)
}
