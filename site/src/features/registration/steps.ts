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

/** The page that somebody of this kind begins with. */
export function homeOf(locale: Locale, kind: string): string {
  return `/${locale}/${kind === 'professional' ? 'research' : 'my'}`
}

/** Where somebody goes on whose account waits for this; at the end of a registration, to what comes next. */
export function pageOfStep(locale: Locale, state: string, kind: string): string {
  if (state !== 'done') return `/${locale}/register/${state}`
  return kind === 'professional' ? homeOf(locale, kind) : `/${locale}/my/welcome`
}
