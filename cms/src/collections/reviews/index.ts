import type { RequestState } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { anyOf } from '../../access/any-of.ts'
import { never } from '../../access/everyone.ts'
import type { CompleteAccess, Rule } from '../../access/rule.ts'
import { committee, dataScientists, holds } from '../../access/staff.ts'
import { countVotes, voteOnce } from './count-votes.ts'
import { groups } from '../../panel/groups.ts'

/** Committee members see their own votes, and nobody else's: each votes unswayed. */
const theirVotes: Rule = ({ req }) =>
  holds(req, 'committee') && { reviewer: { equals: req.user?.id } }

const access = {
  create: committee,
  read: anyOf(dataScientists, theirVotes),
  readVersions: never,
  update: never,
  delete: never,
} satisfies CompleteAccess

/** One committee member's vote on one request. Three without a conflict of interest decide. */
export const reviews: CollectionConfig = {
  slug: 'reviews',
  labels: {
    singular: { en: 'Review', es: 'Valoración' },
    plural: { en: 'Reviews', es: 'Valoraciones' },
  },
  access,
  admin: {
    useAsTitle: 'about',
    group: groups.research,
    defaultColumns: ['about', 'vote', 'createdAt'],
  },
  indexes: [{ fields: ['request', 'reviewer'], unique: true }],
  hooks: { beforeChange: [voteOnce], afterChange: [countVotes] },
  fields: [
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'requests',
      required: true,
      index: true,
      maxDepth: 1,
      filterOptions: { state: { equals: 'in-review' satisfies RequestState } },
    },
    {
      name: 'about',
      type: 'text',
      label: { en: 'Request', es: 'Solicitud' },
      // The title of a document may only be a column, or what a link leads to: the vote has a column beside it.
      virtual: 'request.title',
      admin: { condition: () => false },
    },
    {
      name: 'reviewer',
      type: 'relationship',
      relationTo: 'staff',
      required: true,
      index: true,
      maxDepth: 0,
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, position: 'sidebar' },
      hooks: {
        beforeChange: [
          ({ req, value }): unknown => (req.user?.collection === 'staff' ? req.user.id : value),
        ],
      },
    },
    {
      name: 'vote',
      type: 'radio',
      required: true,
      options: [
        { value: 'approve', label: 'Approve' },
        { value: 'reject', label: 'Reject' },
      ],
    },
    {
      name: 'conflictOfInterest',
      type: 'checkbox',
      defaultValue: false,
      label: 'I have a conflict of interest (my vote does not count)',
    },
    { name: 'comment', type: 'textarea' },
  ],
}
