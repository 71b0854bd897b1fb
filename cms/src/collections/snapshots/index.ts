import type { CollectionConfig } from 'payload'

import { dataScientists } from '../../access/staff.ts'
import { jsonField } from '../../panel/json-field.ts'
import { writtenByPlatform } from '../written-by-platform.ts'
import { groups } from '../../panel/groups.ts'

/** Sealed sets of pseudonymous answers. The rows lie in files outside the database; here stands what they are. */
export const snapshots: CollectionConfig = {
  slug: 'snapshots',
  labels: {
    singular: { en: 'Snapshot', es: 'Instantánea' },
    plural: { en: 'Snapshots', es: 'Instantáneas' },
  },
  access: writtenByPlatform(dataScientists),
  admin: {
    useAsTitle: 'name',
    group: groups.research,
    defaultColumns: ['name', 'purpose', 'createdAt'],
  },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    {
      name: 'questionnaire',
      type: 'relationship',
      relationTo: 'questionnaires',
      required: true,
      maxDepth: 0,
    },
    { name: 'purpose', type: 'text', required: true, index: true },
    jsonField('manifest'),
  ],
}
