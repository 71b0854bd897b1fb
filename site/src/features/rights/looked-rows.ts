import type { WhoLooked } from '@share4rare/schemas'

import { messages, type MessageKey } from '../../i18n/messages.ts'
import type { Translate } from '../../i18n/translator.ts'

/** What others did, as a history shows it: staff by their role. */
export function lookedRows(t: Translate, lines: readonly WhoLooked[]) {
  return lines.map(({ at, action, who, patient }) => ({
    at,
    what: `${t(keyOf(action))}: ${patient ?? t('looked.account')}`,
    by: t(`lookedBy.${ofPartners.has(action) && who === 'another-member' ? 'partner' : who}`),
  }))
}

/** What only somebody does with whom the member shares. */
const ofPartners = new Set(
  ['accepted', 'declined', 'looked', 'left'].map((event) => `partner-grant.${event}`),
)

type Sentence = MessageKey & `did.${string}`

/** What the platform can do is more than what has words of its own here. */
function keyOf(action: string): Sentence {
  const key = `did.${action}`
  return Object.hasOwn(messages.en, key) ? (key as Sentence) : 'did.other' // just looked up
}
