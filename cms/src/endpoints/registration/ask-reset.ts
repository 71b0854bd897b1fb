import { askResetSchema, done, refused } from '@share4rare/schemas'

import { clientOf, isTheSite } from '../../access/the-site.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'
import { bodyOf, endpoint } from '../endpoint.ts'
import { sendLink } from './send-link.ts'

/**
 * `POST /members/ask-reset`: the same is done for every address. Whether it has an account is found out when the
 * mail is written.
 */
export const askReset = endpoint('post', '/ask-reset', async (req) => {
  if (!isTheSite(req)) return refused({ code: 'not-permitted' })
  const body = await bodyOf(req, askResetSchema)
  if (!body.ok) return body
  if (!(await count(req, 'reset by address', clientOf(req)))) return tooMany('reset by address')
  await sendLink(req, { purpose: 'reset', ...body.value })
  return done({})
})
