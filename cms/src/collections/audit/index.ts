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
    useAsTitle: 'createdAt',
    listSearchableFields: ['action', 'actor', 'subject', 'person'],
    group: groups.settings,
    defaultColumns: ['createdAt', 'action', 'actor', 'subject'],
  },
  fields: [
    {
      name: 'action',
      label: { en: 'Action', es: 'Acción' },
      type: 'text',
      required: true,
      index: true,
    },
    {
      name: 'actor',
      label: { en: 'Actor', es: 'Quién' },
      type: 'text',
      required: true,
      index: true,
    },
    {
      name: 'subject',
      label: { en: 'Subject', es: 'Sobre qué' },
      type: 'text',
      required: true,
      index: true,
    },
    { name: 'person', label: { en: 'Person', es: 'Persona' }, type: 'text', index: true },
  ],
}
