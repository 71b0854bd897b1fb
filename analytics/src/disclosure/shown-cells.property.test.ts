import fc from 'fast-check'
import { expect, test } from 'vitest'

import { shownOfChoices, shownOfParts } from './shown-cells.ts'

const anyCount = fc.oneof(fc.nat(14), fc.nat(60))
const anyParts = fc
  .array(anyCount, { minLength: 2, maxLength: 5 })
  .filter((counts) => sum(counts) >= 20)

test('each shown cell has enough people, and so have the withheld ones together', () => {
  fc.assert(
    fc.property(anyParts, (counts) => {
      const { shown, withheld } = split(counts)
      expect(shown.every((count) => count >= 11)).toBe(true)
      expect(withheld.length).not.toBe(1)
      expect(withheld.length === 0 || sum(withheld) >= 11).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('one large cell at most is withheld, the smallest, and only to hide fewer than eleven people', () => {
  fc.assert(
    fc.property(anyParts, (counts) => {
      const { shown, withheld } = split(counts)
      const large = withheld.filter((count) => count >= 11)
      const small = withheld.filter((count) => count < 11)
      expect(large.length).toBe(small.length > 0 && sum(small) < 11 && sum(counts) > 10 ? 1 : 0)
      expect(shown.every((count) => large.every((hidden) => hidden <= count))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  [
    [65, 5],
    [false, false],
  ],
  [
    [65, 0],
    [false, false],
  ],
  [
    [65, 11],
    [true, true],
  ],
  [
    [30, 20, 4, 3],
    [true, false, false, false],
  ],
  [
    [30, 20, 6, 5],
    [true, true, false, false],
  ],
  [
    [12, 12, 3],
    [false, true, false],
  ],
])('of the parts %j are shown: %j', (counts, shown) => {
  expect(shownOfParts(counts, 11)).toEqual(shown)
})

test('a choice is shown iff enough people chose it and enough did not', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60)), fc.nat(20), (counts, more) => {
      const people = Math.max(0, ...counts) + more
      const shown = shownOfChoices(counts, people, 11)
      expect(shown).toEqual(counts.map((count) => Math.min(count, people - count) >= 11))
    }),
  )
})

test('a choice of several is shown as the yes of a question about it would be', () => {
  fc.assert(
    fc.property(anyCount, anyCount, (chosen, not) => {
      const [yes] = shownOfParts([chosen, not], 11)
      expect(shownOfChoices([chosen], chosen + not, 11)).toEqual([yes])
    }),
  )
})

function split(counts: readonly number[]) {
  const shown = shownOfParts(counts, 11)
  return {
    shown: counts.filter((_, index) => shown[index]),
    withheld: counts.filter((_, index) => !shown[index]),
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
