import { translator } from '../../i18n/translator.ts'

const locale = 'en' as const
const t = translator(locale)

const task = {
  patient: { id: 'example', name: 'Ada Example', validated: true, frozen: false },
  questionnaire: { id: 'example', title: 'Daily life', summary: 'How you sleep.', minutes: 6 },
  openUntil: null,
  response: null,
}
const response = {
  id: 'example',
  status: 'in-progress',
  answered: 3,
  asked: 7,
  savedAt: '2026-11-02T10:00:00Z',
}

export const examples = {
  'not started': { task, locale, t },
  'in progress': { task: { ...task, response }, locale, t },
  'handed in': { task: { ...task, response: { ...response, status: 'completed' } }, locale, t },
}
