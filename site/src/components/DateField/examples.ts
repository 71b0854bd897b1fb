import { translator } from '../../i18n/translator.ts'

const t = translator('en')
const hint = 'For example, 27 3 1985'

export const examples = {
  'a date of birth': {
    id: 'example-birth',
    legend: 'Your date of birth',
    hint,
    birthday: true,
    visibility: { who: 'you', text: t('visibility.you') },
    t,
  },
  'with an error in one box': {
    id: 'example-diagnosis',
    legend: 'Date of the diagnosis',
    hint,
    value: { day: '12', month: '13', year: '2020' },
    error: 'The month must be from 1 to 12',
    wrong: ['month'],
    t,
  },
}
