import fc from 'fast-check'
import { expect, test } from 'vitest'

import { exampleKey } from '../../tests/example-people.ts'
import { bandStatistic, binStatistic } from './bin-statistic.ts'
import { disclosureRules } from './disclosure-rules.ts'
import { bandsOf } from './peer-bands.ts'
import { protectAggregate } from './protect-aggregate.ts'
import { protectCount } from './protect-count.ts'
import { protectPercent } from './protect-percent.ts'

type Bins = ReturnType<typeof binsOf>

const protection = { rules: disclosureRules, noiseKey: exampleKey }
const binsOf = (counts: readonly number[]) =>
  counts.map((count, index) => ({ from: index * 20, to: index * 20 + 20, count }))
const anyBins = fc
  .array(fc.oneof(fc.nat(6), fc.nat(40)), { minLength: 5, maxLength: 5 })
  .map(binsOf)
  .filter((bins) => bins.some(({ count }) => count > 0))

test('bins and bands draw as one iff the same people are in them', () => {
  fc.assert(
    fc.property(anyBins, (bins) => {
      const bands = bandsOf({ bins, count: total(bins) }, disclosureRules)
      const filled = bins.filter(({ count }) => count > 0)
      const draws = [
        ...bands.map((band) => ({ name: bandStatistic('s', band), people: binsIn(band, filled) })),
        ...filled.map((bin) => ({ name: binStatistic('s', bin, bands), people: String(bin.from) })),
      ]
      const names = new Set(draws.map(({ name }) => name))
      const sets = new Set(draws.map(({ people }) => people))
      const pairs = new Set(draws.map(({ name, people }) => `${name}: ${people}`))
      expect([names.size, sets.size]).toEqual([pairs.size, pairs.size])
    }),
    { numRuns: 1000 },
  )
})

test('the first bin of a merged band has a name of its own, a band of one bin has the bin’s', () => {
  const bins = binsOf([30, 3, 30, 0, 20])
  const bands = bandsOf({ bins, count: 83 }, disclosureRules)
  expect(bands.map(({ from, to }) => [from, to])).toEqual([
    [0, 40],
    [40, 60],
    [60, 100],
  ])
  expect(bands.map((band) => bandStatistic('s', band))).toEqual(['s|0', 's|40', 's|60'])
  expect(bins.map((bin) => binStatistic('s', bin, bands))).toEqual([
    's|0..20',
    's|20..40',
    's|40',
    's|60..80',
    's|60',
  ])
})

test('the bins of a table draw under these names, whatever the chart draws', () => {
  const bins = binsOf([30, 3, 30, 25, 20])
  const bands = bandsOf({ bins, count: total(bins) }, disclosureRules)
  const first = { from: 0, to: 20, count: 30 }
  const keys = Array.from({ length: 60 }, (_, key) => BigInt(key))
  const wanted = keys.map((cellKey) => {
    const draw = { tag: 'h', statistic: binStatistic('x|y', first, bands), cellKey } as const
    return protectPercent(protectCount(30, draw, protection), 105, disclosureRules)
  })
  expect(keys.map((cellKey) => firstShare(bins, cellKey))).toEqual(wanted)
})

/** The released share of the first of these bins, of people whose size is published as 105. */
function firstShare(bins: Bins, cellKey: bigint) {
  const summary = { minimum: 0, maximum: 100, count: total(bins), mean: 40, sd: 20, cellKey, bins }
  const figures = protectAggregate(
    {
      population: { id: 'x|all', diseases: null },
      size: { count: total(bins), cellKey: 0n },
      tables: [{ measure: 'numbers', item: 'y', ...summary }],
    },
    [],
    protection,
  )
  expect(figures?.size).toEqual({ status: 'shown', value: 105 })
  const [table] = figures?.tables ?? []
  return table?.measure === 'numbers' ? table.bins[0]?.percent : null
}

/** Which of the bins lie in a range. */
function binsIn({ from, to }: { readonly from: number; readonly to: number }, bins: Bins): string {
  const inside = bins.filter((each) => from <= each.from && each.to <= to)
  return inside.map((each) => each.from).join('+')
}

function total(bins: Bins): number {
  return bins.reduce((sum, { count }) => sum + count, 0)
}
