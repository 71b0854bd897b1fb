import { translator } from '../../i18n/translator.ts'

const t = translator('en')

export const examples = {
  'on its way': { making: { done: 120, total: 400 }, stands: true, t },
  'just begun, for the first time': { making: { done: 0, total: 0 }, stands: false, t },
}
