import { expect, it } from 'vitest'

import { beginningOf } from './beginning-of.ts'

it('a short text stays whole, on one line', () => {
  expect(beginningOf(' To learn\nhow others sleep. ', 40)).toBe('To learn how others sleep.')
})

it('a long text ends after a word, with an ellipsis', () => {
  expect(beginningOf('To learn how others sleep at night.', 22)).toBe('To learn how others…')
})

it('a word that is too long is cut', () => {
  expect(beginningOf('a'.repeat(50), 10)).toBe(`${'a'.repeat(9)}…`)
})
