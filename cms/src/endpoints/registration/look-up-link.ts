import { done, refused, tokenSchema } from '@share4rare/schemas'

import { clientOf, isTheSite } from '../../access/the-site.ts'
import { count } from '../../limits/rate-limit.ts'
import { lookUpToken } from '../../one-time-tokens/one-time-token.ts'
import { bodyOf, endpoint } from '../endpoint.ts'

/** `POST /members/link`: what a link is for. Looking does not use it up. */
export const lookUpLink = endpoint('post', '/link', async (req) => {
  if (!isTheSite(req)) return refused({ code: 'not-permitted' })
  const body = await bodyOf(req, tokenSchema)
  if (!body.ok) return refused({ code: 'token-spent' })
  if (!(await count(req, 'token by address', clientOf(req))))
    return refused({ code: 'too-many-tries' })
  const found = await lookUpToken(req, body.value.token)
  return found && !found.purpose.startsWith('panel-')
    ? done({ purpose: found.purpose, email: found.email })
    : refused({ code: 'token-spent' })
})
