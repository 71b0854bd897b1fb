import {
  adultAge,
  ageOn,
  done,
  refused,
  registrationSchema,
  type Registered,
  type Registration,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { clientOf, isTheSite } from '../../access/the-site.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'
import { tellAnew } from '../../one-time-tokens/one-time-token.ts'
import { bodyOf, endpoint } from '../endpoint.ts'
import { isProof } from './puzzle.ts'
import { sendLink } from './send-link.ts'

/**
 * `POST /members/register`: step 1. Nothing is kept but a link and a mail that brings it. Whether the address has
 * an account is found out when the mail is written, so that neither answer nor time tells. Nobody is turned away for
 * want of a proof: from the ninth in an hour on, the mail comes later.
 */
export const register = endpoint('post', '/register', async (req) => {
  if (!isTheSite(req)) return refused({ code: 'not-permitted' })
  const body = await bodyOf(req, registrationSchema)
  if (!body.ok) return body
  const { birthDate } = body.value
  const today = new Date().toISOString().slice(0, 10)
  const age = birthDate === undefined ? adultAge : ageOn(today, birthDate)
  if (birthDate !== undefined && (birthDate < '1900-01-01' || birthDate > today))
    return refused({ code: 'input-invalid', at: 'birthDate' })
  if (age < adultAge) return refused({ code: 'too-young', at: 'birthDate' })
  const limit = 'registration by address'
  if (!(await count(req, limit, clientOf(req)))) return tooMany(limit)
  return keptTold(req, body.value)
})

/** Who comes with a link to this address has shown whose it is: what was told before is told anew. */
async function keptTold(
  req: PayloadRequest,
  { email, proof, token, ...details }: Registration,
): Promise<Result<Registered>> {
  if (token !== undefined && (await tellAnew(req, token, { email, details })))
    return done({ sends: 'nothing' })
  const place = clientOf(req)
  const isAtOnce =
    (await isProof(req, proof)) ||
    (await count(req, 'registration without proof by address', place))
  const { locale } = details
  const waits = isAtOnce ? {} : { waits: halfAnHour }
  await sendLink(req, { purpose: 'confirmation', email, locale, details, ...waits })
  return done({ sends: isAtOnce ? 'now' : 'later' })
}

const halfAnHour = 30 * 60
