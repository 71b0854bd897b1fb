import { translator } from '../../i18n/translator.ts'

const locale = 'en' as const
const t = translator(locale)

export const examples = {
  'to a visitor': { locale, signedIn: false, t },
}
