import { describe, expect, it } from 'vitest'

import { cellSchema, releasedAggregateSchema } from './aggregate.ts'

const chart = {
  kind: 'peer-chart',
  population: 'example|all',
  questionnaire: 'example',
  releasedUnder: 'share4rare-1',
  countedOn: '2026-01-31',
  item: 'pain',
  title: { en: 'Pain' },
  group: { en: 'Everybody' },
  sizeBand: '20-29',
  unit: null,
  direction: 'neutral',
  bands: [
    { from: null, to: 5, sharePct: 50 },
    { from: 5, to: null, sharePct: 50 },
  ],
}

describe('a protected figure', () => {
  it('has a value when it is shown, and loses any other when it is withheld', () => {
    expect(cellSchema.parse({ status: 'shown', value: 15 })).toEqual({ status: 'shown', value: 15 })
    expect(cellSchema.parse({ status: 'withheld', value: 3, reason: 'small' })).toEqual({
      status: 'withheld',
    })
    expect(cellSchema.safeParse({ status: 'shown' }).success).toBe(false)
  })
})

describe('a released aggregate', () => {
  it('is read back as it was released', () => {
    expect(releasedAggregateSchema.parse(chart)).toEqual(chart)
  })

  it('is no raw count', () => {
    const raw = { population: { id: 'p', diseases: null }, size: { count: 3 }, tables: [] }
    expect(releasedAggregateSchema.safeParse(raw).success).toBe(false)
  })

  it('has two bands at least, and a real day', () => {
    const bands = chart.bands.slice(0, 1)
    expect(releasedAggregateSchema.safeParse({ ...chart, bands }).success).toBe(false)
    expect(releasedAggregateSchema.safeParse({ ...chart, countedOn: '2026-02-31' }).success).toBe(
      false,
    )
  })
})
