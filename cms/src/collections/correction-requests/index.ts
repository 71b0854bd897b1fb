import { correctionStates, correctionTopics } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { anyOf } from '../../access/any-of.ts'
import { never } from '../../access/everyone.ts'
import { theirOwnAlways } from '../../access/members.ts'
import { validators } from '../../access/staff.ts'
import { recordLooks } from '../../audit/record-looks.ts'
import { correctionDoors } from '../../endpoints/corrections/doors.ts'
import type { CorrectionRequest } from '../../generated/payload-types.ts'
import { actionField } from '../../panel/action-field.ts'
import { readableLink } from '../../panel/readable-link.ts'
import { owner } from '../owner.ts'
import { relatedId } from '../related-id.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

const option = (value: string) => ({ value, label: value })
const asks = { name: 'answer', label: 'Your answer, in words for them' }
const isAboutAnswers = ({ topic }: Partial<CorrectionRequest>) => topic === 'answers'
const isAsked = ({ state }: Partial<CorrectionRequest>) => state === 'asked'

/**
 * What members ask to have put right that they cannot change themselves. Their words may be health data: of the
 * staff, validators alone read them, who read patients as well.
 */
export const correctionRequests: CollectionConfig = {
  slug: 'correction-requests',
  labels: { singular: 'Correction request', plural: 'Correction requests' },
  access: writtenByPlatform(anyOf(theirOwnAlways, validators)),
  admin: { useAsTitle: 'topic', group: 'People', defaultColumns: ['topic', 'state', 'createdAt'] },
  endpoints: correctionDoors,
  hooks: { afterRead: [recordLooks('correction', personOf)] },
  fields: [
    actionField<CorrectionRequest>({
      name: 'putRight',
      label: 'It is put right: answer',
      door: '/correction-requests/:id/done',
      opensTo: validators,
      isPossible: (wish) => isAsked(wish) && !isAboutAnswers(wish),
      asks,
    }),
    actionField<CorrectionRequest>({
      name: 'grant',
      label:
        'Let them correct these answers, once, within 14 days: nobody but them sees the answers',
      door: '/correction-requests/:id/grant',
      opensTo: validators,
      isPossible: (wish) => isAsked(wish) && isAboutAnswers(wish),
    }),
    actionField<CorrectionRequest>({
      name: 'decline',
      label: 'It cannot be done: answer why',
      door: '/correction-requests/:id/declined',
      opensTo: validators,
      isPossible: isAsked,
      asks,
    }),
    owner,
    {
      name: 'patient',
      type: 'relationship',
      relationTo: 'patients',
      index: true,
      maxDepth: 0,
      admin: readableLink,
    },
    {
      name: 'questionnaire',
      type: 'relationship',
      relationTo: 'questionnaires',
      maxDepth: 0,
      admin: readableLink,
    },
    {
      name: 'response',
      type: 'relationship',
      relationTo: 'questionnaire-responses',
      index: true,
      maxDepth: 0,
      access: { read: never }, // staff read no answers, and ask nothing about them
      admin: { ...readableLink, hidden: true },
    },
    { name: 'topic', type: 'select', required: true, options: correctionTopics.map(option) },
    { name: 'birthDate', type: 'date', label: 'The date of birth that they say is right' },
    { name: 'wish', type: 'textarea', required: true, maxLength: 2000 },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'asked',
      index: true,
      options: correctionStates.map(option),
    },
    { name: 'answer', type: 'textarea', maxLength: 2000 },
    { name: 'answeredAt', type: 'date' },
    { name: 'until', type: 'date' },
  ],
}

function personOf({ patient, owner: member }: CorrectionRequest): string {
  return relatedId(patient ?? member)
}
