import { translator } from '../../i18n/translator.ts'

const locale = 'en' as const
const t = translator(locale)

const items = [{ code: 'sleep', question: 'How many hours do you sleep?', answer: '7' }]

export const examples = { 'one answer': { asAsked: { locale, title: 'Daily life', items }, t } }
