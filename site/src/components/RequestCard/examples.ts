import { translator } from '../../i18n/translator.ts'

const locale = 'en' as const
const t = translator(locale)

const request = {
  id: 'example',
  title: 'Tiredness in everyday life',
  purpose: 'To plan the right pauses.',
  team: 'An invented team',
  state: 'in-review',
  submittedAt: '2026-11-02T10:00:00Z',
  callEndsAt: null,
  release: null,
}

export const examples = {
  'in review': { request, locale, t },
  delivered: { request: { ...request, state: 'delivered' }, locale, t },
}
