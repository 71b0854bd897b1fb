import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { secretKey } from '../secret-key.ts'
import { disclosureRules } from './disclosure-rules.ts'
import { profileCounts, type CountedProfile } from './profile-counts.ts'

const key = secretKey('0b'.repeat(32))
const { threshold, base, smallestCount, smallestPopulation } = disclosureRules
const categories = ['a', 'b', 'c', 'd'] as const
const named = (all: readonly (readonly string[])[]) =>
  all.map((of, nth): CountedProfile => ({ pseudonym: String(nth), categories: of }))
const parts = fc
  .array(fc.constantFrom(...categories), { maxLength: 90 })
  .map((all) => named(all.map((one) => [one])))
const several = fc.array(fc.subarray([...categories]), { maxLength: 90 }).map(named)

describe('counts by profiles', () => {
  test('of categories that part people are never below the threshold, nor are the withheld together', () => {
    fc.assert(
      fc.property(parts, (profiles) => {
        const { counts } = profileCounts(profiles, { statistic: 'x', several: false }, key)
        const sizeOf = (category: string) =>
          profiles.filter((profile) => profile.categories.includes(category)).length
        const shown = counts.filter(({ count }) => count.status === 'shown')
        const hidden = counts.filter(({ count }) => count.status === 'withheld')
        expect(shown.every(({ category }) => sizeOf(category) >= threshold)).toBe(true)
        const together = hidden.reduce((sum, { category }) => sum + sizeOf(category), 0)
        expect(hidden.length === 0 || together >= threshold || shown.length === 0).toBe(true)
      }),
    )
  })

  test('of categories of which several may hold have the threshold on either side', () => {
    fc.assert(
      fc.property(several, (profiles) => {
        const { counts } = profileCounts(profiles, { statistic: 'x', several: true }, key)
        for (const { category, count } of counts) {
          const size = profiles.filter((each) => each.categories.includes(category)).length
          expect(
            count.status === 'withheld' || Math.min(size, profiles.length - size) >= threshold,
          ).toBe(true)
        }
      }),
    )
  })

  test('are rounded, near what was counted, and the same whenever the same people are', () => {
    fc.assert(
      fc.property(several, (profiles) => {
        const counted = profileCounts(profiles, { statistic: 'x', several: true }, key)
        const values = [counted.size, ...counted.counts.map(({ count }) => count)].flatMap(
          (cell) => (cell.status === 'shown' ? [cell.value] : []),
        )
        expect(values.every((value) => value % base === 0 && value >= smallestCount)).toBe(true)
        const again = profileCounts([...profiles].reverse(), { statistic: 'x', several: true }, key)
        expect(again).toEqual(counted)
      }),
    )
  })

  test('of too few people tell nothing', () => {
    const few = named(Array.from({ length: smallestPopulation - 1 }, () => ['a']))
    const { size, counts } = profileCounts(few, { statistic: 'x', several: true }, key)
    expect([size, ...counts.map(({ count }) => count)].map(({ status }) => status)).toEqual([
      'withheld',
      'withheld',
    ])
  })
})
