import { lexiconLanguages, type LexiconLanguage } from '@share4rare/schemas'
import type { CollectionConfig, Tab } from 'payload'

import { anyOf } from '../../access/any-of.ts'
import { never } from '../../access/everyone.ts'
import type { CompleteAccess } from '../../access/rule.ts'
import { administrators, allStaff, authors } from '../../access/staff.ts'
import { groups } from '../../panel/groups.ts'
import { lexiconLanguageWords } from '../../panel/lexicon-words.ts'
import { keepAsCurated, noteInAudit } from './keep-as-curated.ts'
import { isFreeName, isSymptom, isShortLine, isWordList } from './right-words.ts'

const curators = anyOf(authors, administrators)

const access = {
  create: (args) => authors(args) || administrators(args),
  read: allStaff,
  readVersions: never,
  update: curators,
  delete: never,
} satisfies CompleteAccess

/**
 * What people call each symptom, in five languages: the words that come with the platform, and those that clinicians
 * who write chapters, or administrators, put in their place. A row that one of them changed is theirs from then on: a
 * later version of the platform leaves it as it is. People find symptoms by them within seconds.
 */
export const symptomWords: CollectionConfig = {
  slug: 'symptom-words',
  labels: {
    singular: { en: 'Words of a symptom', es: 'Palabras de un síntoma' },
    plural: { en: 'Words of symptoms', es: 'Palabras de los síntomas' },
  },
  access,
  defaultSort: 'label',
  admin: {
    useAsTitle: 'label',
    group: groups.library,
    listSearchableFields: ['everyWord'],
    defaultColumns: ['label', 'hpoId', 'changedByCurator', 'updatedAt'],
  },
  disableBulkEdit: true,
  hooks: { beforeChange: [keepAsCurated], afterChange: [noteInAudit] },
  fields: [
    {
      name: 'hpoId',
      label: { en: 'HPO id', es: 'Id de HPO' },
      type: 'text',
      required: true,
      unique: true,
      maxLength: 10,
      access: { update: never },
      validate: isSymptom,
    },
    {
      name: 'label',
      label: { en: 'Official label', es: 'Nombre oficial' },
      type: 'text',
      access: { create: never, update: never },
      admin: { readOnly: true },
    },
    { type: 'tabs', tabs: lexiconLanguages.map(tabOf) },
    {
      name: 'changedByCurator',
      label: { en: 'Changed here', es: 'Cambiado aquí' },
      type: 'checkbox',
      defaultValue: false,
      index: true,
      access: { create: never, update: never },
      admin: { readOnly: true, position: 'sidebar' },
    },
    // All of the above in small letters, so that one search of the panel finds a symptom by any word.
    {
      name: 'everyWord',
      type: 'textarea',
      access: { create: never, update: never },
      admin: { hidden: true },
    },
  ],
}

function tabOf(language: LexiconLanguage): Tab {
  return {
    name: language,
    label: lexiconLanguageWords[language],
    fields: [
      {
        name: 'name',
        label: { en: 'Name in plain words', es: 'Nombre en palabras sencillas' },
        type: 'text',
        validate: isFreeName(language),
      },
      {
        name: 'about',
        label: { en: 'What it means, in one line', es: 'Qué significa, en una línea' },
        type: 'text',
        validate: isShortLine,
      },
      {
        name: 'words',
        label: { en: 'What people type, one a line', es: 'Lo que se escribe, uno por línea' },
        type: 'textarea',
        validate: isWordList,
      },
    ],
  }
}
