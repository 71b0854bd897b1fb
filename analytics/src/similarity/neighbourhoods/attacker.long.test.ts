import { expect, test } from 'vitest'

import { guessedRight } from '../../../tests/guessing-attacker.ts'
import { byChance } from '../../../tests/list-attacker.ts'

const many = { learnFrom: 300, guessIn: 500 }

test('over hundreds of pairs of worlds an attacker who has learned guesses no better than chance', () => {
  const { right, guesses } = guessedRight('neighbourhoods', many)
  expect(right).toBeLessThanOrEqual(byChance(guesses))
})

test('over hundreds of pairs of worlds exact lists tell the same attacker nearly always', () => {
  const { right, guesses } = guessedRight('exact', many)
  expect(right).toBeGreaterThan(0.9 * guesses)
})
