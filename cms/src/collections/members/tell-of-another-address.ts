import { randomUUID } from 'node:crypto'

import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { Member } from '../../generated/payload-types.ts'
import { queueMail } from '../../mail/queue-mail.ts'

/** Whose address staff have changed is told at the old one and at the new one: it is the way back into the account. */
export const tellOfAnotherAddress: CollectionBeforeChangeHook<Member> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!changesAddress(req, originalDoc, data)) return data
  const locale = originalDoc?.locale ?? 'en'
  for (const address of [originalDoc?.email, data.email])
    if (address !== undefined)
      await queueMail(req, {
        ...{ key: `address-changed|${randomUUID()}`, address, locale },
        template: 'address-changed',
      })
  return data
}

/** Whether somebody of the staff gives an account another address. */
export function changesAddress(
  { user }: Pick<PayloadRequest, 'user'>,
  before: Partial<Member> | undefined,
  after: Partial<Member>,
): boolean {
  const [old, fresh] = [before?.email, after.email]
  const isChanged = old !== undefined && fresh !== undefined && old !== fresh
  return isChanged && user?.collection === 'staff'
}
