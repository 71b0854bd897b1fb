import { randomUUID } from 'node:crypto'

import { askResetSchema, done } from '@share4rare/schemas'

import { askForJob } from '../../jobs/ask-for-job.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { issueToken } from '../../one-time-tokens/one-time-token.ts'
import { bodyOf, endpoint, inTransaction } from '../endpoint.ts'
import { mayWriteTo } from '../registration/may-write-to.ts'

/**
 * `POST /staff/ask-link`: the way back in for whoever has forgotten the password. The same is done for every address;
 * whether it has an account is found out when the mail is written.
 */
export const askLink = endpoint('post', '/ask-link', async (req) => {
  const body = await bodyOf(req, askResetSchema)
  if (!body.ok) return body
  const { email, locale } = body.value
  if (!(await mayWriteTo(req, email, 'panel-reset'))) return done({}) // the earlier mail still holds
  const kept = await inTransaction(req, async () => {
    const token = await issueToken(req, { purpose: 'panel-reset', email, details: {} })
    const mail = { key: `panel-reset|${randomUUID()}`, address: email, locale, token }
    await queueMail(req, { ...mail, template: 'panel-reset' })
    return done({})
  })
  await askForJob(req, { kind: 'send-mails', subject: 'all' })
  return kept
})
