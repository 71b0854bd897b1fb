import type { OwnPatientRecord } from '@share4rare/schemas'

import { translator } from '../../i18n/translator.ts'

const t = translator('en')

const present = { excluded: false, resolved: false, onset: null } as const
const said = { id: 'words', words: 'burning feet', language: 'en', answer: null } as const

const mia: OwnPatientRecord = {
  id: 'example-patient',
  name: 'Mia Example',
  relationship: 'child',
  birthDate: '2019-03-05',
  sex: 'female',
  country: 'ES',
  diagnosis: 'confirmed',
  disease: null,
  furtherDiseases: [],
  diseaseInOwnWords: '',
  inRegistry: 'no',
  registryName: '',
  inOrganisation: 'unknown',
  symptoms: {
    features: [
      { id: 'one', hpoId: 'HP:0001252', label: 'Hypotonia', ...present },
      { id: 'two', hpoId: 'HP:0002359', label: 'Frequent falls', ...present },
    ],
    ownWords: [],
  },
  validation: 'not-started',
  guardianship: null,
}

export const examples = {
  'with a diagnosis': { patient: mia, diseases: ['Duchenne muscular dystrophy'], t },
  'of somebody who has come of age': {
    patient: { ...mia, id: 'example-grown-up', birthDate: '2001-02-03' },
    diseases: ['Duchenne muscular dystrophy'],
    t,
  },
  'of an adult whose guardianship waits': {
    patient: {
      ...mia,
      ...{ id: 'example-ward', relationship: 'ward', birthDate: '2001-02-03' },
      guardianship: 'asked',
    } satisfies OwnPatientRecord,
    diseases: [],
    t,
  },
  'without one': {
    patient: {
      ...mia,
      id: 'example-undiagnosed',
      symptoms: {
        features: [],
        ownWords: [{ ...said, state: 'waiting', hpoId: null, label: null }],
      },
    },
    diseases: [],
    t,
  },
}
