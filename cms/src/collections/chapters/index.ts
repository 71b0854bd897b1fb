import type { CollectionConfig } from 'payload'

import { never } from '../../access/everyone.ts'
import type { CompleteAccess } from '../../access/rule.ts'
import { approvalFields, neededSecondPerson } from '../../access/second-person.ts'
import { allStaff, authors } from '../../access/staff.ts'
import { anyOf } from '../../access/any-of.ts'
import { asDay } from '../../panel/dates.ts'
import { listPublishedChapters, readPublishedChapter } from '../../endpoints/read-chapters.ts'
import { groups } from '../../panel/groups.ts'

const access = {
  create: authors,
  read: anyOf(allStaff, () => ({ _status: { equals: 'published' } })),
  readVersions: allStaff,
  update: authors,
  delete: never,
} satisfies CompleteAccess

const text = [
  'title',
  'slug',
  'summary',
  'disease',
  'sections',
  'author',
  'authorRole',
  'reviewer',
  'reviewedOn',
  'sources',
]

/** Medical chapters of the public library: one clinician writes, another approves. */
export const chapters: CollectionConfig = {
  slug: 'chapters',
  labels: {
    singular: { en: 'Chapter', es: 'Capítulo' },
    plural: { en: 'Chapters', es: 'Capítulos' },
  },
  access,
  admin: {
    useAsTitle: 'title',
    group: groups.library,
    defaultColumns: ['title', 'disease', '_status', 'updatedAt'],
  },
  versions: { drafts: { autosave: false }, maxPerDoc: 200 },
  hooks: { beforeChange: [neededSecondPerson(text)] },
  endpoints: [listPublishedChapters, readPublishedChapter],
  fields: [
    { name: 'title', type: 'text', required: true, localized: true, maxLength: 140 },
    {
      name: 'slug',
      type: 'text',
      required: true,
      unique: true,
      validate: (value: unknown) =>
        (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) ||
        'Small letters, digits and hyphens.',
    },
    { name: 'summary', type: 'textarea', required: true, localized: true, maxLength: 400 },
    { name: 'disease', type: 'relationship', relationTo: 'diseases', maxDepth: 1 },
    {
      name: 'sections',
      type: 'array',
      minRows: 1,
      labels: { singular: 'Section', plural: 'Sections' },
      fields: [
        {
          name: 'topic',
          type: 'select',
          required: true,
          options: ['origin', 'diagnosis', 'management', 'care', 'research', 'therapies'].map(
            (value) => ({ value, label: value }),
          ),
        },
        { name: 'heading', type: 'text', required: true, localized: true },
        { name: 'body', type: 'richText', required: true, localized: true },
      ],
    },
    {
      name: 'author',
      type: 'text',
      required: true,
      admin: { description: 'The clinician’s name, as readers see it' },
    },
    { name: 'authorRole', type: 'text', required: true, localized: true },
    { name: 'reviewer', type: 'text', required: true },
    { name: 'reviewedOn', type: 'date', required: true, admin: { date: asDay } },
    {
      name: 'sources',
      type: 'array',
      minRows: 1,
      fields: [
        { name: 'title', type: 'text', required: true },
        { name: 'url', type: 'text', required: true, validate: isPublicAddress },
      ],
    },
    ...approvalFields,
  ],
}

function isPublicAddress(value: unknown): true | string {
  return (
    (typeof value === 'string' && /^https:\/\/[^\s]+$/.test(value)) ||
    'An address starts with https://'
  )
}
