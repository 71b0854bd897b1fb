import type { CollectionConfig } from 'payload'

import { anyOf } from '../../access/any-of.ts'
import { everyone, never } from '../../access/everyone.ts'
import type { CompleteAccess } from '../../access/rule.ts'
import { administrators, authors } from '../../access/staff.ts'
import { groups } from '../../panel/groups.ts'

const access = {
  create: (args) => authors(args) || administrators(args),
  read: everyone,
  readVersions: never,
  update: anyOf(authors, administrators),
  delete: never,
} satisfies CompleteAccess

/** Disorders and the groups above them, by ORPHA code. The tree is what peer groups are cut from. */
export const diseases: CollectionConfig = {
  slug: 'diseases',
  labels: {
    singular: { en: 'Disease', es: 'Enfermedad' },
    plural: { en: 'Diseases', es: 'Enfermedades' },
  },
  access,
  admin: {
    useAsTitle: 'name',
    group: groups.library,
    defaultColumns: ['name', 'orphaCode', 'level'],
  },
  fields: [
    { name: 'name', type: 'text', required: true, localized: true },
    { name: 'orphaCode', type: 'text', required: true, unique: true, maxLength: 40 },
    {
      name: 'level',
      type: 'select',
      required: true,
      options: [
        { value: 'group', label: 'Group of disorders' },
        { value: 'disorder', label: 'Disorder' },
      ],
    },
    { name: 'parent', type: 'relationship', relationTo: 'diseases', maxDepth: 0, index: true },
  ],
}
