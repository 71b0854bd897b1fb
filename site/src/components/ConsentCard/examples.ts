import { translator } from '../../i18n/translator.ts'

const locale = 'en' as const
const t = translator(locale)

const consent = {
  patient: { id: 'example', name: 'Ada Example', waitsFor: null },
  purpose: { kind: 'study', study: 'example' },
  title: 'Being counted in “Daily life”',
  explanation: 'Your answers are counted together with those of others.',
  team: 'Dr Example (lead), an invented hospital',
  asked: [{ questionnaire: 'Daily life', items: ['Sleep', 'Pain today'] }],
  textVersion: '1',
  status: 'not-asked',
  decidedAt: null,
  callEndsAt: null,
  takesYes: true,
  figures: 'to-come',
}
const decided = { ...consent, decidedAt: '2026-11-02T10:00:00Z' }
const call = {
  ...decided,
  purpose: { kind: 'request', request: 'example' },
  status: 'permit',
  callEndsAt: '2026-11-10T10:00:00Z',
  takesYes: false,
}

export const examples = {
  'not decided': { consent, locale, t },
  given: { consent: { ...decided, status: 'permit' }, locale, t },
  'of somebody who has come of age': {
    consent: { ...consent, patient: { ...consent.patient, waitsFor: 'adult' } },
    locale,
    t,
  },
  'given to an earlier text': { consent: { ...decided, status: 'outdated' }, locale, t },
  refused: { consent: { ...decided, status: 'deny' }, locale, t },
  'given, and the call is over': { consent: call, locale, t },
  'silent, and the call is over': { consent: { ...call, status: 'not-asked' }, locale, t },
  'the figures are made': { consent: { ...call, figures: 'released' }, locale, t },
  'without figures': { consent: { ...call, figures: 'none' }, locale, t },
}
