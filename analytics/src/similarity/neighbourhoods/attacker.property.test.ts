import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  formedBy,
  isOfFew,
  neighboursOf,
  pairOfWorlds,
  seenInExact,
  seenInFixed,
} from '../../../tests/attacked-worlds.ts'
import { guessedRight } from '../../../tests/guessing-attacker.ts'
import { byChance } from '../../../tests/list-attacker.ts'

const worlds = fc
  .nat({ max: 1_000_000 })
  .map(pairOfWorlds)
  .map((pair) => ({ ...pair, fixed: formedBy(pair.without) }))
  .filter((pair) => isOfFew(pair, neighboursOf(pair.without, pair.fixed)))

test('what few neighbours have: with neighbourhoods as they are, all that is seen is the same to the last place', () => {
  fc.assert(
    fc.property(worlds, ({ without, having, fixed }) => {
      expect(seenInFixed(having, fixed)).toEqual(seenInFixed(without, fixed))
    }),
    { numRuns: 10 },
  )
})

test('in exact lists the same attacker sees different people', () => {
  fc.assert(
    fc.property(worlds, ({ without, having }) => {
      expect(seenInExact(having)).not.toEqual(seenInExact(without))
    }),
    { numRuns: 10 },
  )
})

const few = { learnFrom: 20, guessIn: 24 }

describe('an attacker who has learned from other worlds', () => {
  test('guesses no better than chance where neighbourhoods are made of what people have', () => {
    const { right, guesses } = guessedRight('neighbourhoods', few)
    expect(right).toBeLessThanOrEqual(byChance(guesses))
  })

  test('guesses nearly always right in exact lists', () => {
    const { right, guesses } = guessedRight('exact', few)
    expect(right).toBeGreaterThan(0.9 * guesses)
  })
})
