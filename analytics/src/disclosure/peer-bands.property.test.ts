import type { NumberSummary } from '@share4rare/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { exampleKey } from '../../tests/example-people.ts'
import { disclosureRules } from './disclosure-rules.ts'
import { mergedBins, peerBands, sharesInSteps } from './peer-bands.ts'

const protection = { rules: disclosureRules, noiseKey: exampleKey }
const anySummary = fc
  .tuple(
    fc.array(fc.oneof(fc.nat(12), fc.nat(300)), { minLength: 5, maxLength: 5 }),
    fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  )
  .map(([counts, cellKey]): Pick<NumberSummary, 'bins' | 'count' | 'cellKey'> => ({
    bins: counts.map((count, index) => ({ from: index * 20, to: index * 20 + 20, count })),
    count: counts.reduce((sum, count) => sum + count, 0),
    cellKey,
  }))

test('merged bins keep everybody, hold at least five each, and are few', () => {
  fc.assert(
    fc.property(anySummary, ({ bins, count, ...rest }) => {
      const merged = mergedBins({ bins, count, ...rest }, 10, 5)
      expect(merged.reduce((sum, bin) => sum + bin.count, 0)).toBe(count)
      expect(merged.length).toBeLessThanOrEqual(Math.max(2, Math.floor(count / 10)))
      expect(merged.length === 1 || merged.every((bin) => bin.count >= 5)).toBe(true)
      expect(merged.slice(1).map(({ from }) => from)).toEqual(
        merged.slice(0, -1).map(({ to }) => to),
      )
    }),
  )
})

test('a person who knows themself and two others cannot tell who else is in a band', () => {
  fc.assert(
    fc.property(
      anySummary,
      fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
      (summary, known) => {
        fc.pre(peerBands(summary, 's:x', protection) !== null)
        const unknown = mergedBins(summary, 10, 5).map(({ from, to, count }) => {
          const knownInside = known.filter((bin) => bin * 20 >= from && bin * 20 < to)
          return count - knownInside.length
        })
        expect(Math.min(...unknown)).toBeGreaterThanOrEqual(2)
      },
    ),
  )
})

test('a chart tells bands, rounded shares and a size band, and no other number', () => {
  fc.assert(
    fc.property(anySummary, (summary) => {
      const chart = peerBands(summary, 's:x', protection)
      fc.pre(chart !== null)
      const step = summary.count < 50 ? 10 : 5
      expect(Object.keys(chart)).toEqual(['sizeBand', 'bands'])
      expect(chart.bands.map((band) => Object.keys(band).join())).toEqual(
        chart.bands.map(() => 'from,to,sharePct'),
      )
      expect(chart.bands[0]?.from).toBeNull()
      expect(chart.bands.at(-1)?.to).toBeNull()
      expect(chart.bands.every(({ sharePct }) => sharePct % step === 0)).toBe(true)
      expect(chart.bands.every(({ sharePct }) => sharePct >= step && sharePct <= 100 - step)).toBe(
        true,
      )
    }),
  )
})

test('fewer than twenty people have no chart', () => {
  fc.assert(
    fc.property(anySummary, (summary) => {
      expect(
        peerBands({ ...summary, count: Math.min(summary.count, 19) }, 's:x', protection),
      ).toBeNull()
    }),
  )
})

test('shares add up to a hundred before they are bounded', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(500), { minLength: 2, maxLength: 5 }),
      fc.constantFrom(5, 10),
      (counts, step) => {
        const shares = sharesInSteps(counts, step)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100)
        expect(shares.every((share) => share % step === 0 && share >= 0)).toBe(true)
      },
    ),
  )
})

test('counts of nobody share equally', () => {
  expect(sharesInSteps([0, 0], 10)).toEqual([50, 50])
  expect(sharesInSteps([0, 0, 0], 5)).toEqual([35, 35, 30])
})

test('everybody in one bin gives no chart', () => {
  const bins = [0, 0, 40, 0, 0].map((count, index) => ({ from: index, to: index + 1, count }))
  expect(peerBands({ bins, count: 40, cellKey: 1n }, 's:x', protection)).toBeNull()
})

test.each([
  [25, '20-29'],
  [30, '30-49'],
  [50, '50-99'],
  [100, '100+'],
])('%d people are the size band %s', (count, sizeBand) => {
  const half = { from: 0, to: 1, count: Math.floor(count / 2) }
  const bins = [half, { from: 1, to: 2, count: count - half.count }]
  expect(peerBands({ bins, count, cellKey: 1n }, 's:x', protection)?.sizeBand).toBe(sizeBand)
})

test('without noise the shares are those of the counts', () => {
  const bins = [15, 45].map((count, index) => ({ from: index, to: index + 1, count }))
  const rules = { ...disclosureRules, noise: 'none' } as const
  const chart = peerBands({ bins, count: 60, cellKey: 1n }, 's:x', { ...protection, rules })
  expect(chart?.bands.map(({ sharePct }) => sharePct)).toEqual([25, 75])
})
