import { done, refused, tokenSchema } from '@share4rare/schemas'

import { clientOf, isTheSite } from '../../access/the-site.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'
import { confirmedBy, lookUpToken, type FoundToken } from '../../one-time-tokens/one-time-token.ts'
import { bodyOf, endpoint } from '../endpoint.ts'

/** `POST /members/link`: what a link is for. Looking does not use it up. */
export const lookUpLink = endpoint('post', '/link', async (req) => {
  if (!isTheSite(req)) return refused({ code: 'not-permitted' })
  const body = await bodyOf(req, tokenSchema)
  if (!body.ok) return refused({ code: 'token-spent' })
  if (!(await count(req, 'token by address', clientOf(req)))) return tooMany('token by address')
  const { token } = body.value
  const found = await lookUpToken(req, token)
  if (found && !found.purpose.startsWith('panel-')) return done(told(found))
  const email = found ? null : await confirmedBy(req, token)
  return email === null ? refused({ code: 'token-spent' }) : done({ purpose: 'registered', email })
})

/** Who opens a confirmation reads under which name: it may be that of somebody else, who gave the same address. */
function told({ purpose, email, details: { name } }: FoundToken) {
  return { purpose, email, ...(purpose === 'confirmation' && { name }) }
}
