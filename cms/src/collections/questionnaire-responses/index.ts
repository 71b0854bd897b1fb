import type { CollectionConfig } from 'payload'

import { aboutPatient } from '../about-patient.ts'
import { theirOwn } from '../../access/members.ts'
import { beginResponse } from '../../endpoints/begin-response.ts'
import { listTasks } from '../../endpoints/list-tasks.ts'
import { readAnswering } from '../../endpoints/read-answering.ts'
import { readPosition } from '../../endpoints/read-position.ts'
import { saveAnswers } from '../../endpoints/save-answers.ts'
import { submitResponse } from '../../endpoints/submit-response.ts'
import { owner } from '../owner.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

/**
 * One patient's answers to one questionnaire version: while in progress changed by autosave alone, once
 * handed in only by a correction that was granted, and kept together with the questions as they were shown.
 */
export const questionnaireResponses: CollectionConfig = {
  slug: 'questionnaire-responses',
  labels: { singular: 'Questionnaire response', plural: 'Questionnaire responses' },
  access: writtenByPlatform(theirOwn),
  admin: { hidden: true },
  endpoints: [listTasks, beginResponse, readAnswering, saveAnswers, submitResponse, readPosition],
  indexes: [{ fields: ['patient', 'questionnaire'], unique: true }],
  fields: [
    owner,
    aboutPatient,
    {
      name: 'questionnaire',
      type: 'relationship',
      relationTo: 'questionnaires',
      required: true,
      index: true,
      maxDepth: 0,
    },
    {
      name: 'version',
      type: 'relationship',
      relationTo: 'questionnaire-versions',
      required: true,
      index: true,
      maxDepth: 0,
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'in-progress',
      index: true,
      options: ['in-progress', 'completed', 'amended'].map((value) => ({ value, label: value })),
    },
    { name: 'revision', type: 'number', required: true, defaultValue: 0 },
    { name: 'page', type: 'text' },
    { name: 'answers', type: 'json', required: true, defaultValue: {} },
    { name: 'savedAt', type: 'date', required: true },
    { name: 'submittedAt', type: 'date' },
    { name: 'amendedAt', type: 'date' },
    { name: 'asAsked', type: 'json' },
    // Until when the owner may correct what was handed in, and the answers that they are working on meanwhile.
    { name: 'correctUntil', type: 'date' },
    { name: 'correction', type: 'json' },
  ],
}
