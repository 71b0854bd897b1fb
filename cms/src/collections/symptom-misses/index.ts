import { lexiconLanguages } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { anyOf } from '../../access/any-of.ts'
import { administrators, authors } from '../../access/staff.ts'
import { asDay } from '../../panel/dates.ts'
import { optionsOf } from '../../panel/both-languages.ts'
import { groups } from '../../panel/groups.ts'
import { lexiconLanguageWords } from '../../panel/lexicon-words.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

/**
 * What people looked for among the symptoms in vain: words, language, how often, and the last day. Nothing tells who.
 * A row goes in the night after a symptom was given the words, and after 180 days in any case.
 */
export const symptomMisses: CollectionConfig = {
  slug: 'symptom-misses',
  labels: {
    singular: { en: 'Symptom not found', es: 'Síntoma no encontrado' },
    plural: { en: 'Symptoms not found', es: 'Síntomas no encontrados' },
  },
  access: writtenByPlatform(anyOf(authors, administrators)),
  timestamps: false, // no time finer than a day
  defaultSort: '-times',
  admin: {
    useAsTitle: 'words',
    group: groups.library,
    defaultColumns: ['words', 'language', 'times', 'lastDay'],
  },
  fields: [
    {
      name: 'words',
      label: { en: 'Words', es: 'Palabras' },
      type: 'text',
      required: true,
      maxLength: 60,
      index: true,
    },
    {
      name: 'language',
      label: { en: 'Language', es: 'Idioma' },
      type: 'select',
      required: true,
      options: optionsOf(lexiconLanguages, lexiconLanguageWords),
    },
    {
      name: 'times',
      label: { en: 'How often', es: 'Cuántas veces' },
      type: 'number',
      required: true,
      defaultValue: 1,
      index: true,
    },
    {
      name: 'lastDay',
      label: { en: 'Last on', es: 'Última vez' },
      type: 'date',
      required: true,
      index: true,
      admin: { date: asDay },
    },
    {
      name: 'giveToSymptom',
      type: 'ui',
      admin: { components: { Field: '/panel/SymptomLink.tsx#SymptomLink' } },
    },
  ],
  indexes: [{ fields: ['words', 'language'], unique: true }],
}
