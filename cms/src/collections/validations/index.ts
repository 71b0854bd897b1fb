import { feedbackTemplates } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { aboutPatient } from '../about-patient.ts'
import { validators } from '../../access/staff.ts'
import { owner } from '../owner.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

/**
 * What happened to a patient's validation, one row for each event, which no door changes; the audit chains what was
 * decided. They go with their patient, for their words may tell of somebody's health.
 * `at` is when it holds from: for `submitted`, when the last needed document was sent.
 */
export const validations: CollectionConfig = {
  slug: 'validations',
  labels: {
    singular: { en: 'Validation event', es: 'Suceso de validación' },
    plural: { en: 'Validation events', es: 'Sucesos de validación' },
  },
  access: writtenByPlatform(validators),
  admin: { hidden: true },
  fields: [
    owner,
    aboutPatient,
    {
      name: 'event',
      type: 'select',
      required: true,
      options: [
        ...['submitted', 'withdrawn', 'reopened', 'validated', 'feedback', 'refused'],
        ...['guardianship-approved', 'guardianship-declined'],
      ],
    },
    { name: 'at', type: 'date', required: true },
    { name: 'dueAt', type: 'date' },
    { name: 'by', type: 'relationship', relationTo: 'staff', maxDepth: 0 },
    { name: 'template', type: 'select', options: [...feedbackTemplates] },
    { name: 'words', type: 'textarea' },
    { name: 'checks', type: 'json' },
  ],
}
