import { translator } from '../../i18n/translator.ts'

const t = translator('en')

export const examples = {
  'before something final': {
    text: 'Closing your account cannot be undone. Download your data first.',
    word: t('warning.word'),
  },
}
