import type { AlikeEmptyFor, OwnPatientRecord } from '@share4rare/schemas'

import type { Translate } from '../../i18n/translator.ts'

/** What stands in the place of a list or a map: why there is none, and the next step. */
export interface EmptyWords {
  readonly title: string
  readonly text: string
  readonly link?: { readonly href: string; readonly text: string }
}

/** Why there is no list or map for a patient, in words. */
export function emptyWords(
  t: Translate,
  patient: OwnPatientRecord,
  emptyFor: AlikeEmptyFor,
): EmptyWords {
  const my = `/${t.locale}/my`
  const toSymptoms = { href: `${my}/patients/${patient.id}/symptoms`, text: t('alike.toSymptoms') }
  const toHidden = { href: `${my}/people#hidden`, text: t('alike.toHidden') }
  const words: Record<AlikeEmptyFor, EmptyWords> = {
    'too-few-people': {
      ...{ title: t('alike.tooFewTitle'), text: t('alike.tooFewText'), link: toSymptoms },
    },
    'nothing-recorded': {
      ...{ title: t('alike.nothingTitle'), text: t('alike.nothingText', patient) },
      link: toSymptoms,
    },
    'nobody-may-be-shown': {
      ...{ title: t('alike.nobodyTitle'), text: t('alike.nobodyText'), link: toHidden },
    },
    'not-made-yet': { title: t('alike.notMadeTitle'), text: t('alike.notMadeText') },
  }
  return words[emptyFor]
}

/** What somebody reads whose patient is not validated yet. */
export function notValidatedWords(t: Translate, patient: OwnPatientRecord): EmptyWords {
  return {
    ...{ title: t('alike.notValidatedTitle'), text: t('alike.notValidatedText', patient) },
    link: {
      href: `/${t.locale}/my/patients/${patient.id}/documents`,
      text: t('alike.toDocuments'),
    },
  }
}
