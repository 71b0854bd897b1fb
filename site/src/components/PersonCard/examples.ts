import { translator } from '../../i18n/translator.ts'

const t = translator('en')
const nobody = {
  ...{ id: '00000000-0000-4000-8000-000000000000', nickname: 'ben-example', hasPicture: false },
  ...{ isValidated: true, isAmbassador: false, biography: '', whyHere: '', organisations: [] },
  ...{ languages: [], topics: [], channels: [] },
} as const
const written = {
  ...nobody,
  nickname: 'ada-with-a-rather-long-name-of-her-example',
  isAmbassador: true,
  languages: ['es', 'ca', 'en'],
  topics: ['physiotherapy-at-home', 'school'],
  whyHere:
    'To learn how others sleep, and to tell how we found our way through school.\nThere was nobody to ask when we began, and I would have liked to know somebody who lives with the same. Now there is, and I have been here for some years already.',
} as const

export const examples = {
  'with everything': { profile: written, t },
  'with nothing': { profile: nobody, t },
} as const
