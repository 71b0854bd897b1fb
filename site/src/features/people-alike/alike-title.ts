import type { OwnPatientRecord } from '@share4rare/schemas'

import { signsOf } from '../../i18n/signs-of.ts'
import type { Translate } from '../../i18n/translator.ts'

type Named = Pick<OwnPatientRecord, 'name' | 'relationship'>

/** What a list for a patient is called: people like them, or like you. */
export function alikeTitle(t: Translate, patient: Named): string {
  return patient.relationship === 'self' ? t('alike.titleSelf') : t('alike.title', patient)
}

/** Who stands in the middle of a map, in a few letters: you, or the first name of the patient. */
export function whoInTheMiddle(t: Translate, { name, relationship }: Named): string {
  if (relationship === 'self') return t('map.you')
  const first = name.split(' ')[0] ?? ''
  const signs = signsOf(first)
  return signs.length <= roomFor ? first : `${signs[0] ?? ''}.`
}

/** Letters, in the circle of the viewer. */
const roomFor = 6
