import { translator } from '../../i18n/translator.ts'

const locale = 'en' as const
const t = translator(locale)

export const examples = {
  usual: { locale, page: 'consents', t },
  'of a professional': { locale, page: 'requests', kind: 'professional', t },
}
