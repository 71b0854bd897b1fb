import { translator } from '../../i18n/translator.ts'

const locale = 'en' as const
const t = translator(locale)

const sleep = { code: 'sleep', question: 'How many hours do you sleep?', answer: '7' }
const rest = { code: 'rest', question: 'How well did you rest?', answer: '3' }
const restEnds = [
  { n: 0, meaning: 'Not at all' },
  { n: 10, meaning: 'Very well' },
]

export const examples = {
  'a number and a scale': {
    asAsked: { locale, title: 'Daily life', items: [sleep, rest] },
    ends: new Map([['rest', restEnds]]),
    t,
  },
}
