import { translator } from '../../i18n/translator.ts'

const locale = 'en' as const
const t = translator(locale)

const task = {
  patient: { id: 'example', name: 'Ada Example', validated: true, frozen: false },
  questionnaire: { id: 'example', title: 'Daily life', summary: 'How you sleep.', minutes: 6 },
  openUntil: null,
  sample: null,
  response: null,
}
const frozen = { ...task.patient, frozen: true }
const response = {
  id: 'example',
  status: 'in-progress',
  answered: 3,
  asked: 7,
  savedAt: '2026-11-02T10:00:00Z',
  handedInAt: null,
  amendedAt: null,
  correction: null,
}

export const examples = {
  'not started': { task, locale, t },
  'of a study that is on its way': {
    task: { ...task, sample: { people: 85, target: 300 } },
    locale,
    t,
  },
  'in progress': { task: { ...task, response }, locale, t },
  'not started, and frozen': { task: { ...task, patient: frozen }, locale, t },
  'in progress, and frozen': { task: { ...task, patient: frozen, response }, locale, t },
  'handed in': handedIn({}),
  'correction asked': handedIn({ correction: { state: 'asked' } }),
  'being corrected': handedIn({ correction: { state: 'open', until: '2026-11-20T10:00:00Z' } }),
  'correction over': handedIn({ correction: { state: 'over', until: '2026-11-20T10:00:00Z' } }),
  amended: handedIn({ status: 'amended', amendedAt: '2026-11-12T10:00:00Z' }),
}

function handedIn(more: object) {
  const handedInAt = '2026-11-02T10:00:00Z'
  return {
    task: { ...task, response: { ...response, status: 'completed', handedInAt, ...more } },
    locale,
    t,
  }
}
