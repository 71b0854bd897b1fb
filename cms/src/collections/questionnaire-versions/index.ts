import type { CollectionConfig } from 'payload'

import { allStaff } from '../../access/staff.ts'
import { writtenByPlatform } from '../written-by-platform.ts'
import { groups } from '../../panel/groups.ts'

/** What was published: never changed, so that every answer can be read as it was asked. */
export const questionnaireVersions: CollectionConfig = {
  slug: 'questionnaire-versions',
  labels: {
    singular: { en: 'Questionnaire version', es: 'Versión de cuestionario' },
    plural: { en: 'Questionnaire versions', es: 'Versiones de cuestionario' },
  },
  access: writtenByPlatform(allStaff),
  admin: {
    useAsTitle: 'code',
    group: groups.studies,
    defaultColumns: ['code', 'version', 'createdAt'],
  },
  indexes: [{ fields: ['questionnaire', 'version'], unique: true }],
  fields: [
    {
      name: 'questionnaire',
      type: 'relationship',
      relationTo: 'questionnaires',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'version', type: 'number', required: true },
    { name: 'code', type: 'text', required: true },
    { name: 'sha256', type: 'text', required: true },
    {
      name: 'approvedBy',
      type: 'relationship',
      relationTo: 'staff',
      access: { read: allStaff },
      maxDepth: 0,
    },
    ...['definition', 'survey', 'answerSchema', 'codebook'].map((name) => ({
      name,
      type: 'json' as const,
      required: true,
      admin: { hidden: true },
    })),
  ],
}
