import { expect, it } from 'vitest'

import { usefulnessOf } from './usefulness.ts'

const now = { presence: 'now' } as const
const never = { presence: 'never' } as const
const before = { presence: 'before' } as const

it.each([
  [[], 'none'],
  [[never, never, never, never, never], 'none'],
  [[now], 'few'],
  [[now, before, never], 'few'],
  [[now, before, now], 'some'],
  [[now, now, before, before], 'some'],
  [[now, now, now, before, before], 'useful'],
] as const)('a list counts by what somebody has or had: %j is %s', (known, useful) => {
  expect(usefulnessOf(known)).toBe(useful)
})
