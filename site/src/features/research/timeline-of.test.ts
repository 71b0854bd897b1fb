import { requestStateSchema } from '@share4rare/schemas'
import { expect, it } from 'vitest'

import { timelineOf } from './timeline-of.ts'

it.each(requestStateSchema.options)('a request that is %s has exactly this step now', (state) => {
  const now = timelineOf(state).filter(({ when }) => when === 'now')
  expect(now).toEqual([{ state, when: 'now' }])
})

it('what was refused does not promise figures', () => {
  expect(timelineOf('rejected').map(({ state }) => state)).not.toContain('delivered')
  expect(timelineOf('withheld').map(({ state }) => state)).not.toContain('delivered')
})
