import { randomUUID } from 'node:crypto'

import type { CollectionBeforeChangeHook } from 'payload'

import type { Member } from '../../generated/payload-types.ts'
import { queueMail } from '../../mail/queue-mail.ts'

/** Whose address staff have changed is told at the old one and at the new one: it is the way back into the account. */
export const tellOfAnotherAddress: CollectionBeforeChangeHook<Member> = async ({
  data,
  originalDoc,
  req,
}) => {
  const [old, fresh] = [originalDoc?.email, data.email]
  const isChanged = old !== undefined && fresh !== undefined && old !== fresh
  if (!isChanged || req.user?.collection !== 'staff') return data
  const locale = originalDoc?.locale ?? 'en'
  for (const address of [old, fresh])
    await queueMail(req, {
      ...{ key: `address-changed|${randomUUID()}`, address, locale },
      template: 'address-changed',
    })
  return data
}
