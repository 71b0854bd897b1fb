import { translator } from '../../i18n/translator.ts'

const t = translator('en')
const steps = ['About you', 'Your password', 'The patient', 'Symptoms', 'Terms']

export const examples = {
  'the second of five': { steps, current: 2, t },
  'the last': { steps, current: 5, t },
}
