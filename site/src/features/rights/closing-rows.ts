import type { ClosingLine } from '@share4rare/schemas'

import { dayInWords } from '../../i18n/dates.ts'
import type { Translate } from '../../i18n/translator.ts'

/** What is told about one sort of records: which, how many, what becomes of them, and by which law. */
export function closingRows(t: Translate, lines: readonly ClosingLine[]) {
  return lines.map(({ what, rows, fate, reason, until }) => ({
    term: t(`closingWhat.${what}`),
    text: t(`closingFate.${fate}`),
    note: [
      ...(rows === null ? [] : [t('closing.rows', { n: String(rows) })]),
      ...(reason === null || until === null
        ? []
        : [t('closing.law', { law: t(`law.${reason}`), date: dayInWords(t.locale, until) })]),
    ].join(' · '),
  }))
}
