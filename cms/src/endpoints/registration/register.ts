import {
  adultAge,
  ageOn,
  done,
  refused,
  registrationSchema,
  type Registration,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { clientOf, isTheSite } from '../../access/the-site.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import { count } from '../../limits/rate-limit.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { issueToken } from '../../one-time-tokens/one-time-token.ts'
import { bodyOf, endpoint, inTransaction } from '../endpoint.ts'
import { mayWriteTo } from './may-write-to.ts'
import { isProof } from './puzzle.ts'

/**
 * `POST /members/register`: step 1. Nothing is kept but a link and a mail that brings it. Whether the address has
 * an account is found out when the mail is written, so that neither answer nor time tells.
 */
export const register = endpoint('post', '/register', async (req) => {
  if (!isTheSite(req)) return refused({ code: 'not-permitted' })
  const body = await bodyOf(req, registrationSchema)
  if (!body.ok) return body
  const { birthDate, proof } = body.value
  const today = new Date().toISOString().slice(0, 10)
  const age = birthDate === undefined ? adultAge : ageOn(today, birthDate)
  if (birthDate !== undefined && (birthDate < '1900-01-01' || birthDate > today))
    return refused({ code: 'input-invalid', at: 'birthDate' })
  if (age < adultAge) return refused({ code: 'too-young', at: 'birthDate' })
  const limit = (await isProof(req, proof))
    ? 'registration by address'
    : 'registration without proof by address'
  if (!(await count(req, limit, clientOf(req)))) return refused({ code: 'too-many-tries' })
  return sendConfirmation(req, body.value)
})

async function sendConfirmation(
  req: PayloadRequest,
  { email, locale, ...told }: Registration,
): Promise<Result<object>> {
  if (!(await mayWriteTo(req, email, 'confirm-address'))) return done({}) // the earlier mail still holds
  const { proof: _spent, ...details } = told
  const kept = await inTransaction(req, async () => {
    const token = await issueToken(req, {
      purpose: 'confirmation',
      email,
      details: { ...details, locale },
    })
    const mail = { key: `confirm|${token}`, address: email, locale, token }
    await queueMail(req, { ...mail, template: 'confirm-address' })
    return done({})
  })
  await askForJob(req, { kind: 'send-mails', subject: 'all' })
  return kept
}
