import { translator } from '../../i18n/translator.ts'

const t = translator('en')

export const examples = {
  'with its version': { version: '2025-05-06', t },
  'while nobody can be asked': { version: null, t },
}
