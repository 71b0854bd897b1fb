import type { CollectionConfig } from 'payload'

import { anyOf } from '../../access/any-of.ts'
import { never } from '../../access/everyone.ts'
import type { CompleteAccess } from '../../access/rule.ts'
import { administrators, allStaff, dataScientists } from '../../access/staff.ts'
import { askForPeerCharts } from '../../endpoints/ask-for-peer-charts.ts'
import type { Study } from '../../generated/payload-types.ts'
import { actionField } from '../../panel/action-field.ts'
import { asDay } from '../../panel/dates.ts'
import { keepConsentText, refuseAnotherText } from './keep-consent-text.ts'
import { groups } from '../../panel/groups.ts'

const access = {
  create: dataScientists,
  read: anyOf(allStaff, () => ({ state: { in: ['open', 'closed'] } })),
  readVersions: never,
  update: anyOf(dataScientists, administrators),
  delete: never,
} satisfies CompleteAccess

/** A study: its questionnaires, who is responsible for it, and what its participants consent to. */
export const studies: CollectionConfig = {
  slug: 'studies',
  labels: {
    singular: { en: 'Study', es: 'Estudio' },
    plural: { en: 'Studies', es: 'Estudios' },
  },
  access,
  admin: {
    useAsTitle: 'title',
    group: groups.studies,
    defaultColumns: ['title', 'state', 'openUntil'],
  },
  endpoints: [askForPeerCharts],
  hooks: { beforeChange: [refuseAnotherText], afterChange: [keepConsentText] },
  fields: [
    { name: 'title', type: 'text', required: true, localized: true },
    { name: 'summary', type: 'textarea', required: true, localized: true },
    {
      name: 'questionnaires',
      type: 'relationship',
      relationTo: 'questionnaires',
      hasMany: true,
      required: true,
      maxDepth: 0,
      access: { read: allStaff },
    },
    {
      name: 'diseaseGroup',
      type: 'relationship',
      relationTo: 'diseases',
      maxDepth: 0,
      admin: { description: 'Left empty for studies that are open to every disease' },
    },
    { name: 'team', type: 'text', required: true, localized: true },
    { name: 'ethicsApproval', type: 'text', required: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      index: true,
      options: ['draft', 'approved', 'open', 'closed'].map((value) => ({ value, label: value })),
    },
    {
      name: 'openUntil',
      type: 'date',
      admin: { date: asDay, description: 'Left empty when it can be answered at any time' },
    },
    {
      name: 'sampleTarget',
      label: { en: 'People it hopes for', es: 'Personas que espera reunir' },
      type: 'number',
      min: 20,
      max: 1_000_000,
      admin: {
        step: 1,
        description: {
          en: 'Participants see about how many of them have taken part. Left empty, they see nothing.',
          es: 'Quienes participan ven más o menos cuántas han participado. Si se deja vacío, no ven nada.',
        },
      },
    },
    {
      name: 'consentText',
      type: 'group',
      admin: {
        description:
          'Once the study was open, every changed text and every other set of questionnaires needs a new version, in each language: people keep what they agreed to, and are asked anew.',
      },
      fields: [
        { name: 'version', type: 'text', required: true },
        { name: 'body', type: 'textarea', required: true, localized: true },
      ],
    },
    actionField<Study>({
      name: 'peerCharts',
      label: {
        en: 'Release the charts for participants now',
        es: 'Publicar ahora los gráficos para participantes',
      },
      door: '/studies/:id/peer-charts',
      opensTo: dataScientists,
      isPossible: ({ state }) => state === 'open',
    }),
  ],
}
