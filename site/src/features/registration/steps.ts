import type { Locale } from '@share4rare/schemas'

import type { Translate } from '../../i18n/translator.ts'

/** The names of the five steps, in their order. */
export function stepNames(t: Translate): readonly string[] {
  return [
    t('register.stepYou'),
    t('register.stepPassword'),
    t('register.stepPatient'),
    t('register.stepSymptoms'),
    t('register.stepTerms'),
  ]
}

/** Where somebody goes on whose account waits for this. */
export function pageOfStep(locale: Locale, state: string, kind: string): string {
  if (state !== 'done') return `/${locale}/register/${state}`
  return kind === 'professional' ? `/${locale}/research` : `/${locale}/my/welcome`
}
