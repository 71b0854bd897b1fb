import { randomUUID } from 'node:crypto'

import { askResetSchema, done, refused } from '@share4rare/schemas'

import { clientOf, isTheSite } from '../../access/the-site.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import { count } from '../../limits/rate-limit.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { issueToken } from '../../one-time-tokens/one-time-token.ts'
import { bodyOf, endpoint, inTransaction } from '../endpoint.ts'
import { mayWriteTo } from './may-write-to.ts'

/**
 * `POST /members/ask-reset`: the same is done for every address. Whether it has an account is found out when the
 * mail is written.
 */
export const askReset = endpoint('post', '/ask-reset', async (req) => {
  if (!isTheSite(req)) return refused({ code: 'not-permitted' })
  const body = await bodyOf(req, askResetSchema)
  if (!body.ok) return body
  const { email, locale } = body.value
  if (!(await count(req, 'registration by address', clientOf(req))))
    return refused({ code: 'too-many-tries' })
  if (!(await mayWriteTo(req, email, 'reset-password'))) return done({})
  const kept = await inTransaction(req, async () => {
    const token = await issueToken(req, { purpose: 'reset', email, details: {} })
    const mail = { key: `reset|${randomUUID()}`, address: email, locale, token }
    await queueMail(req, { ...mail, template: 'reset-password' })
    return done({})
  })
  await askForJob(req, { kind: 'send-mails', subject: 'all' })
  return kept
})
