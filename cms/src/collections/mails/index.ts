import type { CollectionConfig } from 'payload'

import { administrators } from '../../access/staff.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

/** The outbox: a mail is written in the transaction of what it tells about, and sent by the worker. */
export const mails: CollectionConfig = {
  slug: 'mails',
  labels: { singular: 'Mail', plural: 'Mails' },
  access: writtenByPlatform(administrators),
  admin: {
    useAsTitle: 'template',
    group: 'Settings',
    defaultColumns: ['template', 'sentAt', 'createdAt'],
  },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'recipient', type: 'relationship', relationTo: 'members' },
    { name: 'colleague', type: 'relationship', relationTo: 'staff' },
    { name: 'template', type: 'text', required: true },
    { name: 'sentAt', type: 'date', index: true },
  ],
}
