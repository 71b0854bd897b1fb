import { randomUUID } from 'node:crypto'

import { done, invitePartnerSchema, maySpeakFor, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { addEvent, grantOf } from '../../collections/partner-grants/kept-grants.ts'
import { isFrozenToday, ownPatient } from '../../collections/patients/own-patient.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import { count, tooMany, type Limit } from '../../limits/rate-limit.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import {
  issueToken,
  openTokensAbout,
  spendTokensAbout,
} from '../../one-time-tokens/one-time-token.ts'
import { bodyOfMember, endpoint, inTransaction, signedInMember } from '../endpoint.ts'

/**
 * `POST /partner-grants/invite`: the same is done for every address. Whether it has an account is found out when
 * the mail is written. A second invitation to the same address takes the place of the first.
 */
export const invite = endpoint('post', '/invite', async (req) => {
  const body = await bodyOfMember(req, invitePartnerSchema)
  if (!body.ok) return body
  const member = signedInMember(req)
  if (!member.ok) return member
  const { patient, email } = body.value
  const shared = await ownPatient(patient, req)
  if (!shared) return refused({ code: 'not-found' })
  if (isFrozenToday(shared)) return refused({ code: 'frozen' })
  if (!maySpeakFor(shared)) return refused({ code: 'guardianship-waiting' })
  if (email === member.value.email) return refused({ code: 'own-address', at: 'email' })
  const passed = await passedLimit(req, member.value.id, email)
  if (passed) return tooMany(passed)
  // Nobody's mailbox is filled in our name, whoever asks for it: the invitation stands all the same.
  const mayWrite = await count(req, 'invitations to an address, a day', email)
  const invitation = { ...body.value, granter: member.value.id, mayWrite }
  const kept = await inTransaction(req, () => keepInvitation(req, invitation))
  await askForJob(req, { kind: 'send-mails', subject: 'all' })
  return kept
})

/** Counted by who invites, and by them and the address together: nobody learns what others wrote to it. */
async function passedLimit(
  req: PayloadRequest,
  member: string,
  email: string,
): Promise<Limit | null> {
  const again = 'invitation, once a minute'
  if (!(await count(req, again, `${member} ${email}`))) return again
  const all = 'invitations by member'
  return (await count(req, all, member)) ? null : all
}

interface Invitation extends z.infer<typeof invitePartnerSchema> {
  readonly granter: string
  readonly mayWrite: boolean
}

async function keepInvitation(
  req: PayloadRequest,
  { granter, patient, email, locale, mayWrite }: Invitation,
): Promise<Result<object>> {
  for (const { details, email: other } of await openTokensAbout(req, 'patient', patient))
    if (other === email) await takeBack(req, String(details['grant']))
  const grant = { id: randomUUID(), granter, patient, partner: null }
  await addEvent(req, grant, 'granted')
  const details = { grant: grant.id, patient, granter }
  const token = await issueToken(req, { purpose: 'invitation', email, details })
  if (mayWrite)
    await queueMail(req, {
      ...{ key: `invitation|${token}`, address: email, locale, token },
      template: 'partner-invited',
    })
  return done({})
}

async function takeBack(req: PayloadRequest, id: string): Promise<void> {
  await spendTokensAbout(req, 'grant', id)
  const earlier = await grantOf(req, id)
  if (earlier?.standing.state === 'invited') await addEvent(req, earlier, 'revoked')
}
