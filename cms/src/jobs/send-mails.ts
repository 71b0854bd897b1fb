import type { Mail } from '../generated/payload-types.ts'
import { letterOf } from '../mail/letter-of.ts'
import { mailText } from '../mail/mail-text.ts'
import { forgetOldTokens, tokenText } from '../one-time-tokens/one-time-token.ts'
import type { WorkContext } from './work-context.ts'

/**
 * Sends what stands in the outbox. A worker that dies between sending and noting it sends that mail again,
 * under the same Message-ID, by which mail servers know it for the same mail. Links that have had their time are forgotten.
 */
export async function sendMails(context: WorkContext): Promise<void> {
  const waiting = await waitingMails(context)
  for (const [index, mail] of waiting.entries()) {
    await send(mail, context)
    if (index % 20 === 0) await context.progress('mails', index, waiting.length)
  }
  await forgetOldTokens(context.req)
}

async function waitingMails({ req }: WorkContext): Promise<Mail[]> {
  const { docs } = await req.payload.find({
    collection: 'mails',
    where: { sentAt: { exists: false } },
    sort: 'createdAt',
    limit: 500,
    depth: 1,
    showHiddenFields: true, // whom it goes to, and its link
    overrideAccess: true, // the outbox is the platform's own
    req,
  })
  return docs
}

async function send(mail: Mail, { req, settings }: WorkContext): Promise<void> {
  const letter = await letterOf(mail, req)
  const { subject, text } = mailText(letter.template, letter.locale, {
    site: settings.SITE_URL,
    panel: req.payload.config.serverURL,
    ...(letter.token !== undefined && { token: tokenText(req, letter.token) }),
  })
  await req.payload.sendEmail({
    to: letter.to,
    subject,
    text,
    messageId: `<${mail.id}@share4rare>`,
  })
  await req.payload.update({
    collection: 'mails',
    id: mail.id,
    data: { sentAt: new Date().toISOString(), address: null, token: null },
    depth: 0,
    overrideAccess: true, // as above
    req,
  })
}
