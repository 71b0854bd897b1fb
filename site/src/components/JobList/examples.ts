import { translator } from '../../i18n/translator.ts'

const t = translator('en')

const job = {
  kind: 'demo-people',
  state: 'running',
  step: 'inventing answers',
  done: 40,
  total: 120,
  startedAt: null,
  finishedAt: null,
}

export const examples = { 'one is running': { jobs: [job], t }, 'none is left': { jobs: [], t } }
