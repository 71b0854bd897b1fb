import { done, refused, tokenSchema, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { lookUpToken, type FoundToken } from '../../one-time-tokens/one-time-token.ts'
import { setupOf } from '../../second-factor/one-time-code.ts'
import { hasSecondFactor, secretOfLink } from '../../second-factor/second-factor.ts'
import { accountOf } from '../../session/account.ts'
import { bodyOf, endpoint } from '../endpoint.ts'

/** A link to the panel that holds: whose it is, and what it asks for. */
export interface OpenedLink {
  readonly found: FoundToken
  /** The account that it leads to. */
  readonly account: string
  /** Whether a password is chosen. A link that sets up another device leaves it as it is. */
  readonly setsPassword: boolean
  /** The secret of the second factor that is set up; null where the account has one that stays. */
  readonly secret: Buffer | null
}

/** Looks at a link without using it up. It needs no limit: there are 2^256 of them. */
export async function openedLink(req: PayloadRequest, token: string): Promise<Result<OpenedLink>> {
  const found = await lookUpToken(req, token)
  const account = found?.purpose.startsWith('panel-')
    ? await accountOf(req, 'staff', found.email)
    : null
  if (!found || !account) return refused({ code: 'token-spent' })
  const setsPassword = found.purpose !== 'panel-device'
  const stays = setsPassword && (await hasSecondFactor(req, account.id))
  const secret = stays ? null : secretOfLink(req, found.id)
  return done({ found, account: account.id, setsPassword, secret })
}

/** `POST /staff/link`: what a link asks for. Looking does not use it up, and shows the same each time. */
export const openLink = endpoint('post', '/link', async (req) => {
  const body = await bodyOf(req, tokenSchema)
  const link = body.ok ? await openedLink(req, body.value.token) : body
  if (!link.ok) return refused({ code: 'token-spent' })
  const { found, secret, setsPassword } = link.value
  const { email, purpose } = found
  return done({ email, purpose, setsPassword, setup: secret && setupOf(secret, email) })
})
