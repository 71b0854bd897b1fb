import type { CollectionConfig } from 'payload'

import { anyOf } from '../../access/any-of.ts'
import { committee, dataScientists } from '../../access/staff.ts'
import { downloadFigures, downloadManifest } from '../../endpoints/download-release.ts'
import { jsonField } from '../../panel/json-field.ts'
import { readableLink } from '../../panel/readable-link.ts'
import { writtenByPlatform } from '../written-by-platform.ts'
import { groups } from '../../panel/groups.ts'

/** Figures that passed disclosure control, with the manifest that proves how. Never changed. */
export const releases: CollectionConfig = {
  slug: 'releases',
  labels: {
    singular: { en: 'Release', es: 'Publicación' },
    plural: { en: 'Releases', es: 'Publicaciones' },
  },
  access: writtenByPlatform(anyOf(dataScientists, committee)),
  admin: {
    useAsTitle: 'name',
    group: groups.research,
    defaultColumns: ['name', 'kind', 'createdAt'],
  },
  endpoints: [downloadFigures, downloadManifest],
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      options: [
        { value: 'peer-chart', label: 'Chart for participants' },
        { value: 'table-set', label: 'Tables for a request' },
      ],
    },
    { name: 'request', type: 'relationship', relationTo: 'requests', unique: true, maxDepth: 0 },
    {
      name: 'questionnaire',
      type: 'relationship',
      relationTo: 'questionnaires',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'item', type: 'text', index: true, admin: { description: 'The item of a chart' } },
    {
      name: 'snapshot',
      type: 'relationship',
      relationTo: 'snapshots',
      required: true,
      admin: readableLink,
    },
    jsonField('population'),
    jsonField('items'),
    jsonField('document'),
    {
      name: 'figures',
      type: 'textarea',
      admin: { description: 'The file that the researcher receives (CSV)' },
    },
    jsonField('manifest'),
    { name: 'manifestSha256', type: 'text', required: true },
  ],
}
