import type { Locale } from '@share4rare/schemas'

import type { Mail } from '../generated/payload-types.ts'
import { mailTemplates, mailText, type MailTemplate } from '../mail/mail-text.ts'
import type { WorkContext } from './work-context.ts'

/**
 * Sends what stands in the outbox. A worker that dies between sending and noting it sends that mail again,
 * under the same Message-ID, by which mail servers know it for the same mail.
 */
export async function sendMails(context: WorkContext): Promise<void> {
  const waiting = await waitingMails(context)
  for (const [index, mail] of waiting.entries()) {
    await send(mail, context)
    if (index % 20 === 0) await context.progress('mails', index, waiting.length)
  }
}

async function waitingMails({ req }: WorkContext): Promise<Mail[]> {
  const { docs } = await req.payload.find({
    collection: 'mails',
    where: { sentAt: { exists: false } },
    sort: 'createdAt',
    limit: 500,
    depth: 1,
    overrideAccess: true, // the outbox is the platform's own
    req,
  })
  return docs
}

async function send(mail: Mail, { req, settings }: WorkContext): Promise<void> {
  const { email, locale, place } = recipientOf(mail, settings)
  const { subject, text } = mailText(templateOf(mail), locale, place)
  await req.payload.sendEmail({ to: email, subject, text, messageId: `<${mail.id}@share4rare>` })
  await req.payload.update({
    collection: 'mails',
    id: mail.id,
    data: { sentAt: new Date().toISOString() },
    depth: 0,
    overrideAccess: true, // as above
    req,
  })
}

interface Recipient {
  readonly email: string
  readonly locale: Locale
  /** Where the mail leads them: members to the site, staff to the panel. */
  readonly place: string
}

function recipientOf(
  { recipient, colleague }: Mail,
  { SITE_URL, CMS_URL }: WorkContext['settings'],
): Recipient {
  if (isRead(recipient)) {
    const { email, locale } = recipient
    return { email, locale, place: SITE_URL }
  }
  if (!isRead(colleague)) throw new Error('a mail without its recipient')
  return { email: colleague.email, locale: 'en', place: CMS_URL }
}

function isRead<Person extends object>(
  person: Person | string | null | undefined,
): person is Person {
  return typeof person === 'object' && person !== null
}

function templateOf({ template }: Mail): MailTemplate {
  const known = mailTemplates.find((each) => each === template)
  if (!known) throw new Error('a mail of an unknown template')
  return known
}
