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

/** Who did what, and when: ids, never values. The database refuses to change or remove a line. */
export const audit: CollectionConfig = {
  slug: 'audit',
  labels: { singular: 'Audit line', plural: 'Audit' },
  access,
  admin: {
    useAsTitle: 'action',
    group: 'Settings',
    defaultColumns: ['action', 'actor', 'subject', 'createdAt'],
  },
  fields: [
    { name: 'action', type: 'text', required: true, index: true },
    { name: 'actor', type: 'text', required: true, index: true },
    { name: 'subject', type: 'text', required: true, index: true },
    { name: 'person', type: 'text', index: true },
  ],
}
