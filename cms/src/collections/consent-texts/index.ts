import type { CollectionConfig } from 'payload'

import { allStaff } from '../../access/staff.ts'
import { jsonField } from '../../panel/json-field.ts'
import { writtenByPlatform } from '../written-by-platform.ts'
import { groups } from '../../panel/groups.ts'

const words = { type: 'textarea', required: true } as const

/**
 * What a study asked its participants to agree to, whole: one row for each version that was ever in force, in
 * every language, with the questionnaires that it was about. Added by the platform and never changed: the
 * database itself refuses to.
 */
export const consentTexts: CollectionConfig = {
  slug: 'consent-texts',
  labels: {
    singular: { en: 'Consent text', es: 'Texto de consentimiento' },
    plural: { en: 'Consent texts', es: 'Textos de consentimiento' },
  },
  access: writtenByPlatform(allStaff),
  admin: {
    useAsTitle: 'version',
    group: groups.studies,
    defaultColumns: ['title', 'version', 'createdAt'],
  },
  indexes: [{ fields: ['study', 'version'], unique: true }],
  fields: [
    // A study's id, and no relation: the row outlives what it names.
    { name: 'study', type: 'text', required: true, index: true },
    { name: 'version', type: 'text', required: true },
    { name: 'title', type: 'text', required: true },
    { name: 'text', ...words },
    { name: 'titleInSpanish', type: 'text', required: true },
    { name: 'textInSpanish', ...words },
    jsonField('questionnaires'),
    { name: 'sha256', type: 'text', required: true },
  ],
}
