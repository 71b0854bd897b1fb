import type { CollectionConfig } from 'payload'

import { anyOf } from '../../access/any-of.ts'
import { administrators, dataScientists } from '../../access/staff.ts'
import { asMoment } from '../../panel/dates.ts'
import { writtenByPlatform } from '../written-by-platform.ts'
import { groups } from '../../panel/groups.ts'

/** How far each piece of the worker's work is. */
export const jobRuns: CollectionConfig = {
  slug: 'job-runs',
  labels: {
    singular: { en: 'Job', es: 'Tarea' },
    plural: { en: 'Jobs', es: 'Tareas' },
  },
  access: writtenByPlatform(anyOf(dataScientists, administrators)),
  admin: {
    useAsTitle: 'kind',
    group: groups.settings,
    defaultColumns: ['kind', 'state', 'step', 'done', 'total', 'updatedAt'],
  },
  indexes: [{ fields: ['kind', 'subject'], unique: true }],
  fields: [
    { name: 'kind', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: ['waiting', 'running', 'done', 'failed'].map((value) => ({ value, label: value })),
    },
    { name: 'step', type: 'text', required: true, defaultValue: 'waiting' },
    { name: 'done', type: 'number', required: true, defaultValue: 0 },
    { name: 'total', type: 'number', required: true, defaultValue: 0 },
    { name: 'startedAt', type: 'date', admin: { date: asMoment } },
    { name: 'finishedAt', type: 'date', admin: { date: asMoment } },
  ],
}
