import { locales } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { administrators } from '../../access/staff.ts'
import { asMoment } from '../../panel/dates.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

/** The outbox: a mail is written in the transaction of what it tells about, and sent by the worker. */
export const mails: CollectionConfig = {
  slug: 'mails',
  labels: { singular: 'Mail', plural: 'Mails' },
  access: writtenByPlatform(administrators),
  admin: {
    useAsTitle: 'template',
    group: 'Settings',
    defaultColumns: ['template', 'sentAt', 'undeliverableAt', 'createdAt'],
  },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'recipient', type: 'relationship', relationTo: 'members' },
    // Of somebody who has no account, or is not known to have one; forgotten as soon as the mail is sent.
    { name: 'address', type: 'text', hidden: true },
    { name: 'locale', type: 'select', options: [...locales] },
    { name: 'token', type: 'text', hidden: true },
    { name: 'colleague', type: 'relationship', relationTo: 'staff' },
    { name: 'template', type: 'text', required: true },
    { name: 'sentAt', type: 'date', index: true, admin: { date: asMoment } },
    // When it is sent at the earliest: later than now where a mail server has refused it, or where it is to wait.
    { name: 'dueAt', type: 'date', index: true, admin: { date: asMoment } },
    { name: 'attempts', type: 'number', defaultValue: 0 },
    // Given up: nobody takes mails at this address, or nobody took this one for days.
    { name: 'undeliverableAt', type: 'date', index: true, admin: { date: asMoment } },
  ],
}
