import { lexiconLanguages, ownWordsLimits, ownWordsStates } from '@share4rare/schemas'
import type { CollectionConfig, Field } from 'payload'

import { never } from '../../access/everyone.ts'
import { curators } from '../../access/staff.ts'
import { ownSymptomDoors } from '../../endpoints/own-symptoms/doors.ts'
import type { OwnSymptom } from '../../generated/payload-types.ts'
import { actionField } from '../../panel/action-field.ts'
import { optionsOf } from '../../panel/both-languages.ts'
import { asDay } from '../../panel/dates.ts'
import { groups } from '../../panel/groups.ts'
import { lexiconLanguageWords } from '../../panel/lexicon-words.ts'
import { ownWordsStateWords } from '../../panel/own-words-words.ts'
import { readableLink } from '../../panel/readable-link.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

const isWaiting = ({ state }: Partial<OwnSymptom>) => state === 'waiting'

/** The moment would tell, beside the audit, who it was: the day is enough for whoever answers. */
const unseenMoment = (name: string): Field => ({
  name,
  type: 'date',
  index: true,
  access: { read: never },
  admin: { hidden: true, disableBulkEdit: true },
})

/**
 * Symptoms for which people found no term, in their own words. Curators read the words and their language, and nothing
 * of the person: whose they are is closed to every question but the platform's own.
 */
export const ownSymptoms: CollectionConfig = {
  slug: 'own-symptoms',
  labels: {
    singular: { en: 'Symptom in own words', es: 'Síntoma con sus palabras' },
    plural: { en: 'Symptoms in own words', es: 'Síntomas con sus palabras' },
  },
  access: writtenByPlatform(curators),
  defaultSort: 'toldOn',
  admin: {
    useAsTitle: 'words',
    listSearchableFields: ['words', 'label'],
    group: groups.library,
    defaultColumns: ['words', 'language', 'state', 'label', 'toldOn'],
  },
  disableBulkEdit: true,
  endpoints: ownSymptomDoors,
  fields: [
    {
      name: 'patient',
      type: 'relationship',
      relationTo: 'patients',
      required: true,
      index: true,
      maxDepth: 0,
      access: { read: never },
      admin: { ...readableLink, hidden: true },
    },
    {
      name: 'words',
      label: { en: 'In their words', es: 'Con sus palabras' },
      type: 'text',
      required: true,
      maxLength: ownWordsLimits.letters,
    },
    {
      name: 'language',
      label: { en: 'Language', es: 'Idioma' },
      type: 'select',
      required: true,
      options: optionsOf(lexiconLanguages, lexiconLanguageWords),
    },
    actionField<OwnSymptom>({
      name: 'isTerm',
      label: {
        en: 'This is the term: ask the person whether they mean it',
        es: 'Es este término: preguntar a la persona si es lo que quiere decir',
      },
      door: '/own-symptoms/:id/is',
      opensTo: curators,
      isPossible: isWaiting,
      asks: {
        name: 'term',
        label: {
          en: 'The term: its id, such as HP:0001250, or its name',
          es: 'El término: su identificador, como HP:0001250, o su nombre',
        },
        empty: { en: 'Name the term first.', es: 'Indica primero el término.' },
        isOneLine: true,
      },
    }),
    actionField<OwnSymptom>({
      name: 'askAnew',
      label: {
        en: 'Ask the person to say it differently',
        es: 'Pedir a la persona que lo diga de otra manera',
      },
      door: '/own-symptoms/:id/ask',
      opensTo: curators,
      isPossible: isWaiting,
      isSecondary: true,
      asks: {
        name: 'sentence',
        label: {
          en: 'A plain sentence for them, if one helps: they read it',
          es: 'Una frase sencilla para la persona, si ayuda: la leerá',
        },
      },
    }),
    actionField<OwnSymptom>({
      name: 'keepThem',
      label: {
        en: 'No term says it: keep their own words',
        es: 'Ningún término lo dice: conservar sus palabras',
      },
      door: '/own-symptoms/:id/keep',
      opensTo: curators,
      isPossible: isWaiting,
      isSecondary: true,
    }),
    {
      name: 'state',
      label: { en: 'State', es: 'Estado' },
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      index: true,
      options: optionsOf(ownWordsStates, ownWordsStateWords),
    },
    {
      name: 'hpoId',
      label: { en: 'Id of the term', es: 'Identificador del término' },
      type: 'text',
    },
    { name: 'label', label: { en: 'The term', es: 'El término' }, type: 'text' },
    {
      name: 'agreed',
      label: { en: 'The person said yes', es: 'La persona dijo que sí' },
      type: 'checkbox',
      defaultValue: false,
    },
    {
      name: 'answer',
      label: { en: 'What they were told', es: 'Qué se le dijo' },
      type: 'textarea',
      maxLength: 500,
    },
    {
      name: 'toldOn',
      label: { en: 'Told on', es: 'Dicho el' },
      type: 'date',
      required: true,
      admin: { date: asDay },
    },
    unseenMoment('createdAt'),
    unseenMoment('updatedAt'),
  ],
}
