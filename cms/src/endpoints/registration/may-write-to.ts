import type { PayloadRequest } from 'payload'

import { count } from '../../limits/rate-limit.ts'
import type { MailTemplate } from '../../mail/mail-text.ts'

/** Whether an address may be written to once more: nobody's mailbox is filled in our name. */
export async function mayWriteTo(
  req: PayloadRequest,
  email: string,
  template: MailTemplate,
): Promise<boolean> {
  return (
    (await count(req, 'mail to an address, once a minute', `${template} ${email}`)) &&
    (await count(req, 'mail to an address, a day', email))
  )
}
