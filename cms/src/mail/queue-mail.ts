import type { Locale } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import type { MailTemplate } from './mail-text.ts'

/**
 * A mail to write: the key makes sure that it is written once. It goes to a member, to somebody of the staff,
 * or to an address.
 */
export type MailToWrite = {
  readonly key: string
  readonly template: MailTemplate
  /** The id of the one-time token whose link the mail brings. */
  readonly token?: string
  /** When it is sent at the earliest, in ISO 8601; at once where it is left out. */
  readonly dueAt?: string
} & (
  | { /** A member's id. */ readonly recipient: string }
  | { readonly address: string; readonly locale: Locale }
  | { /** The id of somebody of the staff. */ readonly colleague: string }
)

/** Puts a mail into the outbox, in the transaction of what it tells about. A known key changes nothing. */
export async function queueMail(req: PayloadRequest, mail: MailToWrite): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'mails',
    where: { key: { equals: mail.key } },
    overrideAccess: true, // the outbox is the platform's own
    req,
  })
  if (totalDocs > 0) return
  await req.payload.create({
    collection: 'mails',
    data: { ...mail },
    depth: 0,
    overrideAccess: true, // as above
    req,
  })
}
