import fc from 'fast-check'
import { expect, test } from 'vitest'

import { exampleKey } from '../../tests/example-people.ts'
import { disclosureRules, type DisclosureRules } from './disclosure-rules.ts'
import { protectCount } from './protect-count.ts'

const anyDraw = fc.record({
  tag: fc.constantFrom('n' as const, 'h' as const),
  statistic: fc.string(),
  cellKey: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
})
const anyCount = fc.oneof(fc.nat(40), fc.nat(100_000))

/** What has to hold for every count, whoever is in the cell. */
function countsAreProtected(rules: DisclosureRules) {
  return fc.property(anyCount, anyDraw, (count, draw) => {
    const cell = protectCount(count, draw, { rules, noiseKey: exampleKey })
    const shown = cell.status === 'shown' ? [cell.value] : []
    expect(shown.length).toBe(count >= 11 ? 1 : 0)
    expect(shown.every((value) => value >= 10 && value % 5 === 0)).toBe(true)
    expect(shown.every((value) => Math.abs(value - count) <= 6 + 2)).toBe(true)
  })
}

test('a count is shown iff eleven people stand behind it, never below 10, at most 8 off', () => {
  fc.assert(countsAreProtected(disclosureRules), { numRuns: 2000 })
})

test('zero and one to ten give the same bytes', () => {
  fc.assert(
    fc.property(fc.nat(10), anyDraw, (count, draw) => {
      const cell = protectCount(count, draw, { rules: disclosureRules, noiseKey: exampleKey })
      expect(JSON.stringify(cell)).toBe('{"status":"withheld"}')
    }),
  )
})

test('a published count does not prove that one more person is there', () => {
  expect(largestOdds(disclosureRules)).toBeLessThan(Math.E * 1.35)
})

test('a rule set with a threshold of one breaks these properties', () => {
  const weak = { ...disclosureRules, threshold: 1 }
  expect(() => fc.assert(countsAreProtected(weak), { numRuns: 2000 })).toThrow('Property failed')
})

test('a rule set without noise breaks these properties', () => {
  expect(largestOdds({ ...disclosureRules, noise: 'none' })).toBe(Infinity)
})

/** How much more likely any often-published count is with one person more, or one fewer; both ways, 12 to 30 people. */
function largestOdds(rules: DisclosureRules): number {
  const odds = Array.from({ length: 18 }, (_, index) => index + 12).flatMap((count) => {
    const fewer = published(count, rules)
    const more = published(count + 1, rules)
    const often = [...fewer, ...more].filter(([, times]) => times >= 300).map(([value]) => value)
    return often.map((value) => {
      const ratio = (fewer.get(value) ?? 0) / (more.get(value) ?? 0)
      return Math.max(ratio, 1 / ratio)
    })
  })
  return Math.max(...odds)
}

function published(count: number, rules: DisclosureRules): ReadonlyMap<number, number> {
  const times = new Map<number, number>()
  for (let cellKey = 0n; cellKey < 4000n; cellKey += 1n) {
    const draw = { tag: 'n', statistic: `s:${String(count)}`, cellKey } as const
    const cell = protectCount(count, draw, { rules, noiseKey: exampleKey })
    const value = cell.status === 'shown' ? cell.value : 0
    times.set(value, (times.get(value) ?? 0) + 1)
  }
  return times
}
