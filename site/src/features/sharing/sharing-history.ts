import type { Sharing } from '@share4rare/schemas'

import type { Translate } from '../../i18n/translator.ts'

/** What happened to the grants of a patient, as the table of a history shows it. */
export function sharingHistory({ history }: Sharing, t: Translate) {
  return history.map(({ at, what, by }) => ({
    at,
    what: t(words[what]),
    by: by ?? t('sharing.someone'),
  }))
}

const words = {
  granted: 'sharing.granted',
  accepted: 'sharing.accepted',
  declined: 'sharing.declined',
  renewed: 'sharing.renewed',
  left: 'sharing.left',
  revoked: 'sharing.revoked',
  looked: 'sharing.looked',
} as const
