import type { OwnDocument } from '@share4rare/schemas'

import { translator } from '../../i18n/translator.ts'

const about = { path: '#', locale: 'en' as const, t: translator('en') }
const kept: OwnDocument = {
  ...{ id: 'd1', kind: 'identity', state: 'accepted', title: 'passport.jpg' },
  ...{ size: 240_000, sentAt: '2026-11-20T09:30:00Z', mayRemove: true },
}

export const examples = {
  kept: { document: kept, ...about },
  'being checked': { document: { ...kept, state: 'waiting-for-scan' }, ...about },
  infected: { document: { ...kept, state: 'refused-infected' }, ...about },
  deleted: { document: { ...kept, title: '', state: 'destroyed', mayRemove: false }, ...about },
}
