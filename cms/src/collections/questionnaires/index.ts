import type { CollectionConfig } from 'payload'

import { never } from '../../access/everyone.ts'
import type { CompleteAccess } from '../../access/rule.ts'
import { approvalFields, neededSecondPerson } from '../../access/second-person.ts'
import { allStaff, authors } from '../../access/staff.ts'
import { questionBlocks } from './question-blocks.ts'
import { publishVersion } from './publish-version.ts'
import { groups } from '../../panel/groups.ts'

const access = {
  create: authors,
  read: allStaff,
  readVersions: allStaff,
  update: authors,
  delete: never,
} satisfies CompleteAccess

/** Questionnaires as clinicians write them. Publishing compiles one and keeps it as an immutable version. */
export const questionnaires: CollectionConfig = {
  slug: 'questionnaires',
  labels: {
    singular: { en: 'Questionnaire', es: 'Cuestionario' },
    plural: { en: 'Questionnaires', es: 'Cuestionarios' },
  },
  access,
  admin: {
    useAsTitle: 'title',
    group: groups.studies,
    defaultColumns: ['title', 'code', '_status', 'updatedAt'],
  },
  versions: { drafts: { autosave: false }, maxPerDoc: 200 },
  hooks: {
    beforeChange: [neededSecondPerson(['title', 'code', 'summary', 'minutes', 'pages'])],
    afterChange: [publishVersion],
  },
  fields: [
    { name: 'title', type: 'text', required: true, localized: true, maxLength: 140 },
    {
      name: 'code',
      type: 'text',
      required: true,
      unique: true,
      validate: (value: unknown) =>
        (typeof value === 'string' && /^[a-z][a-z0-9_]{1,31}$/.test(value)) ||
        'Small letters, digits and underscores.',
    },
    { name: 'summary', type: 'textarea', required: true, localized: true },
    {
      name: 'minutes',
      type: 'number',
      required: true,
      min: 1,
      max: 120,
      admin: { description: 'How long it takes, about' },
    },
    {
      name: 'pages',
      type: 'array',
      minRows: 1,
      labels: { singular: 'Page', plural: 'Pages' },
      fields: [
        { name: 'code', type: 'text', required: true },
        { name: 'title', type: 'text', required: true, localized: true },
        { name: 'questions', type: 'blocks', minRows: 1, blocks: questionBlocks },
      ],
    },
    ...approvalFields,
  ],
}
