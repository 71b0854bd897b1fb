import type { PayloadRequest } from 'payload'

import { count } from '../../limits/rate-limit.ts'

/** Whether an address may be written to once more: nobody's mailbox is filled in our name. */
export async function mayWriteTo(req: PayloadRequest, email: string): Promise<boolean> {
  return (
    (await count(req, 'mail to an address, once a minute', email)) &&
    (await count(req, 'mail to an address, a day', email))
  )
}
