import { translator } from '../../i18n/translator.ts'

const locale = 'en' as const
const t = translator(locale)

const consent = {
  patient: { id: 'example', name: 'Ada Example' },
  purpose: { kind: 'study', study: 'example' },
  title: 'Being counted in “Daily life”',
  explanation: 'Your answers are counted together with those of others.',
  textVersion: '1',
  status: 'not-asked',
  decidedAt: null,
  callEndsAt: null,
}
const decided = { ...consent, decidedAt: '2026-11-02T10:00:00Z' }
const call = { ...consent, callEndsAt: '2026-11-10T10:00:00Z' }

export const examples = {
  'not decided': { consent, locale, closed: false, t },
  given: { consent: { ...decided, status: 'permit' }, locale, closed: false, t },
  refused: { consent: { ...decided, status: 'deny' }, locale, closed: false, t },
  'the call is over': { consent: call, locale, closed: true, t },
}
