import { translator } from '../../i18n/translator.ts'

const locale = 'en' as const
const t = translator(locale)
const title = { en: 'How tired were you in the last week?' }
const direction = 'higher-is-worse'

const item = {
  ...{ measure: 'numbers', code: 'fatigue', title, direction },
  ...{ showPosition: true, minimum: 0, maximum: 10, unit: null },
}
const chart = {
  ...{ kind: 'peer-chart', population: 'example', questionnaire: 'daily', item: 'fatigue' },
  ...{ releasedUnder: 'share4rare-1', countedOn: '2026-10-01', title, direction, unit: null },
  ...{ group: { en: 'People with an example syndrome' }, sizeBand: '30-49', wholeNumbers: true },
  bands: [
    { from: null, to: 3, sharePct: 25 },
    { from: 3, to: 6, sharePct: 45 },
    { from: 6, to: null, sharePct: 30 },
  ],
}

export const examples = {
  'no picture yet': { entry: { item, own: 7, chart: null }, locale, t },
  'among others': { entry: { item, own: 7, chart }, locale, t },
  'for somebody else': {
    entry: {
      item: { ...item, code: 'fatigue-shared' },
      own: null,
      chart: { ...chart, item: 'fatigue-shared' },
    },
    locale,
    withoutOwn: t('shared.chart'),
    t,
  },
}
