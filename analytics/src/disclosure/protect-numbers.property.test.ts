import type { Cell, NumericItem } from '@share4rare/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { exampleKey } from '../../tests/example-people.ts'
import { summariseNumbers } from '../aggregate/summarise-numbers.ts'
import { disclosureRules } from './disclosure-rules.ts'
import { protectMean, protectSd, protectStandardError } from './protect-numbers.ts'

const protection = { rules: disclosureRules, noiseKey: exampleKey }
const item: NumericItem = {
  measure: 'numbers',
  code: 'tiredness',
  title: { en: 'How tired are you?' },
  showPosition: true,
  minimum: -10,
  maximum: 30,
  unit: null,
  direction: 'neutral',
}
const anyNumbers = (minLength: number) =>
  fc.array(fc.integer({ min: -10, max: 30 }), { minLength, maxLength: 200, size: 'max' })
const anyKey = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
const summary = (numbers: readonly number[], key: bigint) =>
  summariseNumbers(
    item,
    numbers.map((number) => ({ number, people: 1 })),
    key,
  )
const valueOf = (cell: Cell) => (cell.status === 'shown' ? cell.value : Number.NaN)

test('a mean needs twenty people, a standard deviation thirty', () => {
  fc.assert(
    fc.property(anyNumbers(0), anyKey, (numbers, key) => {
      const table = summary(numbers, key)
      const enough = numbers.length >= 20 ? 'shown' : 'withheld'
      expect(protectMean(table, 's:x', protection).status).toBe(enough)
      expect(protectStandardError(table, protection).status).toBe(enough)
      expect(protectSd(table, protection).status).toBe(numbers.length >= 30 ? 'shown' : 'withheld')
    }),
  )
})

test('a mean lies on its grid, in the range, and near the truth', () => {
  fc.assert(
    fc.property(anyNumbers(20), anyKey, (numbers, key) => {
      const table = summary(numbers, key)
      const mean = valueOf(protectMean(table, 's:x', protection))
      const bound = (4 * 40) / (2 * numbers.length) + 0.1
      expect(mean).toBeGreaterThanOrEqual(-10)
      expect(mean).toBeLessThanOrEqual(30)
      expect(Number((mean / 0.2).toFixed(6)) % 1).toBeCloseTo(0)
      expect(Math.abs(mean - table.mean)).toBeLessThanOrEqual(bound + 1e-9)
    }),
  )
})

test('the standard error is never smaller than sampling and noise together', () => {
  fc.assert(
    fc.property(anyNumbers(20), anyKey, (numbers, key) => {
      const table = summary(numbers, key)
      const error = valueOf(protectStandardError(table, protection))
      const b = 40 / (2 * numbers.length)
      const least = Math.sqrt(table.sd ** 2 / numbers.length + 2 * b ** 2)
      expect(error).toBeGreaterThanOrEqual(least - 1e-9)
      expect(error).toBeLessThan(least + 0.2 + 1e-9)
    }),
  )
})

test('nobody can tell that everybody gave the same number', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 30, max: 200 }),
      fc.integer({ min: -10, max: 29 }),
      anyKey,
      (people, number, key) => {
        const same = summary(Array<number>(people).fill(number), key)
        const differing = summary([...Array<number>(people - 1).fill(number), number + 1], key)
        expect(protectSd(same, protection)).toEqual({ status: 'shown', value: 1 })
        expect(protectSd(same, protection)).toEqual(protectSd(differing, protection))
        expect(protectStandardError(same, protection)).toEqual(
          protectStandardError(differing, protection),
        )
      },
    ),
  )
})

test('one value replaced by the largest moves the mean by its influence and the noise only', () => {
  fc.assert(
    fc.property(anyNumbers(20), fc.nat(), anyKey, anyKey, (numbers, index, key, otherKey) => {
      const moved = numbers.with(index % numbers.length, 1_000_000)
      const before = valueOf(protectMean(summary(numbers, key), 's:x', protection))
      const after = valueOf(protectMean(summary(moved, otherKey), 's:x', protection))
      const b = 40 / (2 * numbers.length)
      expect(Math.abs(after - before)).toBeLessThanOrEqual(2 * b + 2 * 4 * b + 2 * 0.2)
    }),
  )
})

test('without noise a mean is rounded and nothing else', () => {
  const rules = { ...disclosureRules, noise: 'none' } as const
  const numbers = Array.from({ length: 30 }, (_, index) => index % 4)
  const mean = protectMean(summary(numbers, 1n), 's:x', { ...protection, rules })
  expect(mean).toEqual({ status: 'shown', value: 1.4 })
})

test('other people behind the same mean get other noise', () => {
  const numbers = Array<number>(25).fill(10)
  const means = Array.from({ length: 40 }, (_, index) =>
    valueOf(protectMean(summary(numbers, BigInt(index)), 's:x', protection)),
  )
  expect(new Set(means).size).toBeGreaterThan(5)
})
