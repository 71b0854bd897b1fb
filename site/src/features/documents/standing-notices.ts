import { isFrozen, type OwnPatientRecord } from '@share4rare/schemas'

import type { Translate } from '../../i18n/translator.ts'

/** What waits for a member about the documents of one patient, and where to do or read it. */
export interface StandingNotice {
  readonly text: string
  readonly kind: 'plain' | 'care'
  readonly link: { readonly href: string; readonly text: string }
}

/** What the staff still need, or have answered; nothing of those who were validated or only wait. */
export function standingNotices(
  t: Translate,
  patients: readonly OwnPatientRecord[],
  today: string,
): StandingNotice[] {
  return patients.flatMap((patient) => {
    const validation = isFrozen(patient, today) ? undefined : sayings[patient.validation]
    const guardianship = patient.guardianship === 'declined' ? notApproved : undefined
    const href = `/${t.locale}/my/patients/${patient.id}/documents`
    return [validation, guardianship]
      .flatMap((said) => said ?? [])
      .map(({ text, kind, link }) => ({
        text: t(text, patient),
        kind,
        link: { href, text: t(link) },
      }))
  })
}

interface Saying {
  readonly text: `standing.${'missing' | 'feedback' | 'refused' | 'guardianship'}`
  readonly link: 'standing.send' | 'standing.readWhat' | 'standing.readWhy'
  readonly kind: StandingNotice['kind']
}

const missing: Saying = { text: 'standing.missing', link: 'standing.send', kind: 'plain' }

const notApproved: Saying = {
  text: 'standing.guardianship',
  link: 'standing.readWhy',
  kind: 'care',
}

const sayings: Readonly<Partial<Record<string, Saying>>> = {
  'not-started': missing,
  'documents-incomplete': missing,
  feedback: { text: 'standing.feedback', link: 'standing.readWhat', kind: 'care' },
  refused: { text: 'standing.refused', link: 'standing.readWhy', kind: 'care' },
}
