import { askResetSchema, done } from '@share4rare/schemas'

import { visitorOf } from '../../access/the-site.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'
import { bodyOf, endpoint } from '../endpoint.ts'
import { sendLink } from '../registration/send-link.ts'

/**
 * `POST /staff/ask-link`: the way back in for whoever has forgotten the password. The same is done for every address;
 * whether it has an account is found out when the mail is written, and nobody else is written to.
 */
export const askLink = endpoint('post', '/ask-link', async (req) => {
  const body = await bodyOf(req, askResetSchema)
  if (!body.ok) return body
  const limit = 'panel link by address'
  if (!(await count(req, limit, visitorOf(req)))) return tooMany(limit)
  await sendLink(req, { purpose: 'panel-reset', ...body.value })
  return done({})
})
