import { claimNameSchema } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { everyone, never } from '../../access/everyone.ts'
import type { CompleteAccess } from '../../access/rule.ts'
import { administrators } from '../../access/staff.ts'
import { starterVersion } from '../../claims/starter-texts.ts'
import { groups } from '../../panel/groups.ts'

const access = {
  create: administrators,
  read: everyone,
  readVersions: never,
  update: never,
  delete: never,
} satisfies CompleteAccess

const words = { type: 'textarea', required: true, maxLength: 4000 } as const

/**
 * Later texts of the claims that members agree to, in every language at once. Added and never changed: the
 * database itself refuses to. From the moment a new one stands here, everybody is asked anew.
 */
export const claimTexts: CollectionConfig = {
  slug: 'claim-texts',
  labels: {
    singular: { en: 'Claim text', es: 'Texto de una declaración' },
    plural: { en: 'Claim texts', es: 'Textos de declaraciones' },
  },
  access,
  admin: {
    useAsTitle: 'version',
    group: groups.settings,
    defaultColumns: ['claim', 'version', 'createdAt'],
  },
  fields: [
    {
      name: 'claim',
      type: 'select',
      required: true,
      index: true,
      options: claimNameSchema.options.map((value) => ({ value, label: value })),
    },
    {
      name: 'version',
      type: 'text',
      required: true,
      maxLength: 40,
      validate: (value: unknown) =>
        (typeof value === 'string' && value.trim() !== '' && value !== starterVersion) ||
        'A name that no earlier version has, such as 2027-01.',
    },
    { name: 'title', type: 'text', required: true, maxLength: 120 },
    { name: 'text', ...words },
    { name: 'titleInSpanish', type: 'text', required: true, maxLength: 120 },
    { name: 'textInSpanish', ...words },
  ],
  indexes: [{ fields: ['claim', 'version'], unique: true }],
}
