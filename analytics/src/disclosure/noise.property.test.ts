import { expect, test } from 'vitest'

import { exampleKey } from '../../tests/example-people.ts'
import { countNoise, countNoiseTable, laplaceNoise, uniform } from './noise.ts'
import { addKeys, recordKey } from './record-key.ts'

const draws = 200_000
const noiseOf = (statistic: string, cellKey: bigint) =>
  countNoise(uniform({ tag: 'n', statistic, cellKey }, exampleKey))

test('drawn noise follows its table (chi-square with 12 degrees of freedom, p = 0.001)', () => {
  const seen = new Map<number, number>()
  Array.from({ length: draws }, (_, index) => noiseOf('s:x', BigInt(index))).forEach((noise) =>
    seen.set(noise, (seen.get(noise) ?? 0) + 1),
  )
  const distance = countNoiseTable.reduce((sum, { noise, probability }) => {
    const expected = probability * draws
    return sum + ((seen.get(noise) ?? 0) - expected) ** 2 / expected
  }, 0)
  expect(distance).toBeLessThan(32.9)
})

test('noise of cells that share nobody is uncorrelated, and so is noise of two statistics', () => {
  const pairs = Array.from({ length: 40_000 }, (_, index) => {
    const record = { pseudonym: `pid-${String(index)}`, statistic: 's:x', value: '1' }
    const key = recordKey(record, exampleKey)
    const other = addKeys(key, recordKey({ ...record, value: '2' }, exampleKey))
    return { one: noiseOf('s:x', key), cell: noiseOf('s:x', other), statistic: noiseOf('s:y', key) }
  })
  const spread = pairs.reduce((sum, { one }) => sum + one * one, 0)
  const withCell = pairs.reduce((sum, { one, cell }) => sum + one * cell, 0)
  const withStatistic = pairs.reduce((sum, { one, statistic }) => sum + one * statistic, 0)
  expect(Math.abs(withCell / spread)).toBeLessThan(0.02)
  expect(Math.abs(withStatistic / spread)).toBeLessThan(0.02)
})

test('a draw at either end of the range stays within the bounds', () => {
  expect(countNoise(2 ** -54)).toBe(-6)
  expect(countNoise(1)).toBe(6)
  expect(laplaceNoise(2 ** -54, 2)).toBe(8)
  expect(laplaceNoise(1, 2)).toBe(-8)
  expect(laplaceNoise(0.5, 2) + 0).toBe(0)
})
