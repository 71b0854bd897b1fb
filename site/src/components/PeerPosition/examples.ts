import { translator } from '../../i18n/translator.ts'

const locale = 'en' as const
const t = translator(locale)

const item = {
  measure: 'numbers',
  code: 'fatigue',
  title: { en: 'How tired were you in the last week?' },
  showPosition: true,
  minimum: 0,
  maximum: 10,
  unit: null,
  direction: 'higher-is-worse',
}

export const examples = { 'no picture yet': { entry: { item, own: 7, chart: null }, locale, t } }
