import { contactSchema, done, refused, type ContactMessage } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { memberOf } from '../../access/members.ts'
import { clientOf, isTheSite } from '../../access/the-site.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { bodyOf, endpoint, inTransaction } from '../endpoint.ts'
import { isProof } from '../registration/puzzle.ts'

/**
 * `POST /contact-messages/send`: keeps a message, tells the platform's contact address that there is one, and its
 * writer that it came, once a day at most. No mail holds a word of it.
 */
export const send = endpoint('post', '/send', async (req) => {
  if (!isTheSite(req)) return refused({ code: 'not-permitted' })
  const body = await bodyOf(req, contactSchema)
  if (!body.ok) return body
  const { proof, ...message } = body.value
  const limit = (await isProof(req, proof))
    ? 'contact by address'
    : 'contact without proof by address'
  if (!(await count(req, limit, clientOf(req)))) return tooMany(limit)
  const isFirstToday = await count(req, 'contact to an address, a day', message.email)
  const kept = await inTransaction(req, async () => {
    const id = await keep(req, message)
    await tellStaff(req, id)
    const { email: address, locale } = message
    const mail = { key: `contact-received:${id}`, template: 'contact-received' } as const
    if (isFirstToday) await queueMail(req, { ...mail, address, locale })
    return done({})
  })
  await askForJob(req, { kind: 'send-mails', subject: 'all' })
  return kept
})

async function keep(req: PayloadRequest, message: Omit<ContactMessage, 'proof'>): Promise<string> {
  const owner = memberOf(req)?.id ?? null
  const { id } = await req.payload.create({
    collection: 'contact-messages',
    data: { ...message, owner, state: 'waiting' },
    depth: 0,
    overrideAccess: true, // messages come through this door alone
    req,
  })
  await recordAudit(req, {
    action: 'contact.sent',
    subject: id,
    ...(owner !== null && { person: owner }),
  })
  return id
}

/** Tells the contact address; where none was named yet, every administrator, so that nobody waits in vain. */
async function tellStaff(req: PayloadRequest, id: string): Promise<void> {
  const { email } = await req.payload.findGlobal({
    slug: 'controller',
    depth: 0,
    overrideAccess: false,
    req,
  })
  const mail = { template: 'panel-contact' } as const
  if (email) {
    await queueMail(req, { ...mail, key: `panel-contact:${id}`, address: email, locale: 'en' })
    return
  }
  for (const colleague of await administratorsOf(req))
    await queueMail(req, { ...mail, key: `panel-contact:${id}:${colleague}`, colleague })
}

async function administratorsOf(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'staff',
    where: { roles: { in: ['administrator'] } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // only their ids are read
    req,
  })
  return docs.map(({ id }) => id)
}
