import type { SnapshotSource } from '@share4rare/schemas'
import { expect, test } from 'vitest'

import { countInTypeScript } from '../../tests/count-in-typescript.ts'
import { exampleCodebook, exampleKey, rowsOfPeople } from '../../tests/example-people.ts'
import { releasePeerChart, type PeerChartTerms } from './release.ts'
import { sizeEntry } from './statistic.ts'

const tiredness = exampleCodebook.items.find((item) => item.measure === 'numbers')

test('a chart tells the item, the group, the size as a band, and the shares', () => {
  const { bands = [], ...told } = chartOf(40) ?? {}
  expect(bands.length).toBeGreaterThan(1)
  expect(told).toEqual({
    kind: 'peer-chart',
    population: 'daily_life|all',
    questionnaire: 'daily_life',
    releasedUnder: 'share4rare-1',
    countedOn: '2026-01-15',
    item: 'tiredness',
    title: { en: 'How tired are you?' },
    group: { en: 'People with an example disease' },
    sizeBand: '30-49',
    unit: null,
    direction: 'higher-is-worse',
    wholeNumbers: false,
  })
})

test('whatever the reason, no chart looks the same', () => {
  const few = new Map([[sizeEntry, 4]])
  const unknown = { ...exampleCodebook, items: exampleCodebook.items.slice(0, 2) }
  expect(chartOf(19)).toBeNull()
  expect(chartOf(40, { history: [few] })).toBeNull()
  expect(chartOf(40, { codebook: unknown })).toBeNull()
  expect(chartOf(40, { earlierNoiseKeyIds: ['another'] })).toBeNull()
  expect(chartOf(0)).toBeNull()
})

test('a chart of whole numbers says so, for its bands are told by the numbers in them', () => {
  const whole = exampleCodebook.items.flatMap((item) =>
    item.measure === 'numbers' ? [{ ...item, wholeNumbers: true }] : [],
  )
  expect(whole.map((item) => chartOf(40, { item })?.wholeNumbers)).toEqual([true])
})

function chartOf(count: number, changes: Partial<PeerChartTerms> = {}) {
  const population = { id: 'daily_life|all', diseases: null }
  const items = exampleCodebook.items
  const rows = rowsOfPeople(people(count))
  const aggregate = countInTypeScript(rows, { population, items, noiseKey: exampleKey })
  return tiredness?.measure === 'numbers'
    ? releasePeerChart(aggregate, {
        item: tiredness,
        group: { en: 'People with an example disease' },
        codebook: exampleCodebook,
        countedOn: '2026-01-15',
        noiseKey: exampleKey,
        history: [],
        earlierNoiseKeyIds: [],
        ...changes,
      })
    : undefined
}

function people(count: number): SnapshotSource[] {
  return Array.from({ length: count }, (_, index) => ({
    patient: `example-${String(index)}`,
    disease: 'ORPHA:1',
    answers: { tiredness: (index * 7) % 100 },
  }))
}
