import type { Locale, PatientDocuments } from '@share4rare/schemas'

import { hoursInWords, momentInWords } from '../../i18n/dates.ts'
import type { Translate } from '../../i18n/translator.ts'

/** Where a validation stands, with the promise and its hour, in the reader's words. */
export function standingInWords(
  { state, since, dueAt }: PatientDocuments['validation'],
  { locale, t, now }: { locale: Locale; t: Translate; now: Date },
): string {
  const when = { since: momentInWords(locale, since ?? now.toISOString()) }
  if (state === 'not-started' || state === 'documents-incomplete') return t(`documents.${state}`)
  if (state !== 'submitted') return t(`documents.${state}`, when)
  const due = new Date(dueAt ?? now)
  const promise = { ...when, due: momentInWords(locale, due.toISOString()) }
  if (due < now) return t('documents.late', promise)
  return t('documents.submitted', { ...promise, left: hoursInWords(locale, now, due) })
}
