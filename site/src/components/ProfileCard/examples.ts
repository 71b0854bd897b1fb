import { translator } from '../../i18n/translator.ts'

const t = translator('en')
const nobody = {
  ...{ id: '00000000-0000-4000-8000-000000000000', nickname: 'ada-example', hasPicture: false },
  ...{ isValidated: false, isAmbassador: false, biography: '', whyHere: '', organisations: [] },
  ...{ languages: [], topics: [], channels: [] },
} as const
const written = {
  ...nobody,
  ...{
    isValidated: true,
    isAmbassador: true,
    languages: ['es', 'ca'],
    topics: ['sleep', 'school'],
  },
  biography: 'I grow tomatoes on a balcony.\nI have two cats.',
  whyHere: 'To learn how others sleep.',
  organisations: ['Example Together'],
  channels: ['https://social.example/@ada-with-a-rather-long-name-that-has-to-be-broken-somewhere'],
} as const

export const examples = {
  'with everything': { profile: written, heading: 'h2', t },
  'with nothing': { profile: nobody, heading: 'h2', t },
} as const
