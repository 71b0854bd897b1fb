import type { CollectionConfig } from 'payload'

import { administrators } from '../../access/staff.ts'
import { writtenByPlatform } from '../written-by-platform.ts'
import { groups } from '../../panel/groups.ts'

/** Who did what, and when: ids, never values. The database refuses to change or remove a line. */
export const audit: CollectionConfig = {
  slug: 'audit',
  labels: {
    singular: { en: 'Audit line', es: 'Línea de auditoría' },
    plural: { en: 'Audit', es: 'Auditoría' },
  },
  access: writtenByPlatform(administrators),
  admin: {
    useAsTitle: 'action',
    group: groups.settings,
    defaultColumns: ['action', 'actor', 'subject', 'createdAt'],
  },
  fields: [
    { name: 'action', type: 'text', required: true, index: true },
    { name: 'actor', type: 'text', required: true, index: true },
    { name: 'subject', type: 'text', required: true, index: true },
    { name: 'person', type: 'text', index: true },
  ],
}
