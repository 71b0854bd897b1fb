import type { CollectionConfig } from 'payload'

import { aboutPatient } from '../about-patient.ts'
import { theirOwn } from '../../access/members.ts'
import { owner } from '../owner.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

/**
 * What was handed in before its owner corrected it: kept as it was, read by the owner alone, counted no more. The
 * database refuses every change but that of the owner when a patient comes of age; an erasure removes the rows.
 */
export const earlierAnswers: CollectionConfig = {
  slug: 'earlier-answers',
  labels: { singular: 'Earlier answers', plural: 'Earlier answers' },
  access: writtenByPlatform(theirOwn),
  admin: { hidden: true },
  fields: [
    owner,
    aboutPatient,
    {
      name: 'response',
      type: 'relationship',
      relationTo: 'questionnaire-responses',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'answers', type: 'json', required: true },
    { name: 'asAsked', type: 'json' },
    { name: 'handedInAt', type: 'date', required: true },
  ],
}
