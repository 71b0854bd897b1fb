import type { CollectionConfig } from 'payload'

import { never } from '../../access/everyone.ts'
import type { CompleteAccess } from '../../access/rule.ts'
import { administrators } from '../../access/staff.ts'

const access = {
  create: never,
  read: administrators,
  readVersions: never,
  update: never,
  delete: never,
} satisfies CompleteAccess

/** The outbox: a mail is written in the transaction of what it tells about, and sent by the worker. */
export const mails: CollectionConfig = {
  slug: 'mails',
  labels: { singular: 'Mail', plural: 'Mails' },
  access,
  admin: {
    useAsTitle: 'template',
    group: 'Settings',
    defaultColumns: ['template', 'sentAt', 'createdAt'],
  },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'recipient', type: 'relationship', relationTo: 'members', required: true },
    { name: 'template', type: 'text', required: true },
    { name: 'sentAt', type: 'date', index: true },
  ],
}
