import { translator } from '../../i18n/translator.ts'

const t = translator('en')

export const examples = {
  'only you': { who: 'you', text: t('visibility.you') },
  members: { who: 'others', text: t('visibility.members') },
}
