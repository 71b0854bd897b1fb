import type { Aggregate, PeerChart } from '@share4rare/schemas'
import { releasedAggregateSchema } from '@share4rare/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { drawPeerChart, peerGroupText, peerSentence, peerTable, type PeerWords } from './index.ts'

const words: PeerWords = {
  locale: 'en',
  heading: 'Where you stand: {title}',
  sentence:
    'Of every 100 people, {lower} answered in a lower band, {same} in the same band, {higher} in a higher band.',
  amount: { some: 'about {n}', none: 'none' },
  sentenceWithoutOwn: 'You have not answered this question yet.',
  who: '{group}; {size} people; counted on {date}.',
  you: 'You',
  ends: {
    'higher-is-better': { low: 'less of it', high: 'more of it' },
    'higher-is-worse': { low: 'fewer problems', high: 'more problems' },
    neutral: { low: 'lower', high: 'higher' },
  },
  between: '{from} to {to}',
  below: 'under {to}',
  above: '{from} or more',
  share: 'about {share} %',
  bandColumn: 'Answer',
  shareColumn: 'People',
}

const chart = peerChart([
  { from: null, to: 20, sharePct: 15 },
  { from: 20, to: 40, sharePct: 25 },
  { from: 40, to: 60, sharePct: 35 },
  { from: 60, to: null, sharePct: 25 },
])

test('the picture is as it was looked at', async () => {
  await expect(drawPeerChart(chart, 47, words)).toMatchFileSnapshot('./peer-chart.example.svg')
})

test('the sentence speaks of every hundred people', () => {
  expect(peerSentence(chart, 47, words)).toBe(
    'Of every 100 people, about 40 answered in a lower band, about 35 in the same band, about 25 in a higher band.',
  )
})

test.each([
  [0, 'none answered in a lower band, about 15 in the same band, about 85 in a higher band'],
  [80, 'about 75 answered in a lower band, about 25 in the same band, none in a higher band'],
])('at the edge, for the number %d, the sentence says none', (own, said) => {
  expect(peerSentence(chart, own, words)).toBe(`Of every 100 people, ${said}.`)
})

test('the picture is no wider than a card on a small phone, and its letters are legible there', () => {
  const svg = drawPeerChart(chart, 47, words)
  expect(svg).toContain('viewBox="0 0 280 ')
  const sizes = [...svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(15)
})

test.each([
  { in: 'a high share', shares: [95, 5] },
  { in: 'a low share', shares: [10, 25, 20, 25, 20] },
])('the picture ends just above its tallest column: own answer in $in', ({ shares }) => {
  const bands = shares.map((sharePct, index) => ({
    from: index === 0 ? null : index,
    to: index === shares.length - 1 ? null : index + 1,
    sharePct,
  }))
  const svg = drawPeerChart(peerChart(bands), 0, words)
  const heights = [...svg.matchAll(/<text[^>]* y="([\d.]+)"/g)].map(([, y]) => Number(y))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(12)
  expect(Math.min(...heights)).toBeLessThanOrEqual(24)
})

test.each([
  [-5, 0],
  [19.9, 0],
  [20, 1],
  [60, 3],
  [1000, 3],
])('the number %d is marked in band %d only', (own, band) => {
  const marks = peerTable(chart, own, words).rows.map(({ mark }) => mark)
  expect(marks).toEqual(['', '', '', ''].with(band, 'You'))
})

test('without an own number nothing is marked and the sentence says so', () => {
  expect(peerSentence(chart, null, words)).toBe('You have not answered this question yet.')
  expect(drawPeerChart(chart, null, words)).not.toContain('peer-chart__own')
  expect(peerTable(chart, null, words).rows.every(({ mark }) => mark === '')).toBe(true)
})

test('bounded shares that do not add up still make a hundred people', () => {
  const shares = [5, 5, 5, 5, 95].map((sharePct, index) => ({
    from: index === 0 ? null : index,
    to: index === 4 ? null : index + 1,
    sharePct,
  }))
  expect(peerSentence(peerChart(shares), 0, words)).toContain(
    'none answered in a lower band, about 5 in the same band, about 95 in a higher band',
  )
})

test('the table says the same as the chart', () => {
  const { rows, caption, columns } = peerTable(chart, 47, words)
  const picture = drawPeerChart(chart, 47, words)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
  expect(picture).toContain(caption)
  expect(rows.map(({ share }) => share).filter((share) => !picture.includes(share))).toEqual([])
  expect(rows.map(({ band }) => band)).toEqual([
    'under 20',
    '20 to under 40',
    '40 to under 60',
    '60 or more',
  ])
  expect(columns).toEqual(['Answer', 'People'])
})

test('the group is told with its size as a band and the day', () => {
  expect(peerGroupText(chart, words)).toBe(
    'People with <other> example diseases; 30–49 people; counted on 15 January 2026.',
  )
})

test('texts cannot break out of the picture', () => {
  const hostile = { ...words, you: '<script>"&' }
  const svg = drawPeerChart(chart, 47, hostile)
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&lt;script&gt;&quot;&amp;')
  expect(svg).not.toMatch(/style=|<style|href=|#[0-9a-f]{3}/)
})

test('the unit stands beside the numbers', () => {
  const { rows } = peerTable({ ...chart, unit: { en: 'hours', es: 'horas' } }, 1, {
    ...words,
    locale: 'es',
  })
  expect(rows[0]?.band).toBe('under 20 horas')
})

const inSpanish: PeerWords = {
  ...words,
  locale: 'es',
  between: 'de {from} a {to}',
  below: 'menos de {to}',
  above: '{from} o más',
}

test.each([
  {
    kind: 'whole numbers',
    edges: [0, 4, 6, 8, 10],
    english: ['under 4', '4 to 5', '6 to 7', '8 or more'],
    spanish: ['menos de 4', 'de 4 a 5', 'de 6 a 7', '8 o más'],
  },
  {
    kind: 'whole numbers between edges that are none',
    edges: [0, 1.4, 2.8, 4.2, 7],
    english: ['under 2', '2', '3 to 4', '5 or more'],
    spanish: ['menos de 2', '2', 'de 3 a 4', '5 o más'],
  },
  {
    kind: 'fractions',
    edges: [0, 1.5, 4, 6, 10],
    english: ['under 1.5', '1.5 to under 4', '4 to under 6', '6 or more'],
    spanish: ['menos de 1,5', 'de 1,5 a menos de 4', 'de 4 a menos de 6', '6 o más'],
  },
])('bands of $kind say what they contain', ({ kind, edges, english, spanish }) => {
  const bands = bandsBetween(edges)
  const about = { ...peerChart(bands), wholeNumbers: kind.startsWith('whole') }
  const said = (inWords: PeerWords) => peerTable(about, null, inWords).rows.map(({ band }) => band)
  expect(said(words)).toEqual(english)
  expect(said(inSpanish)).toEqual(spanish)
})

test('the words of a band hold a whole number iff it is marked there', () => {
  fc.assert(
    fc.property(anyEdges, fc.integer({ min: -5, max: 60 }), (edges, own) => {
      const about = { ...peerChart(bandsBetween(edges)), wholeNumbers: true }
      const { rows } = peerTable(about, own, words)
      const holds = rows.map(({ band }) => holdsNumber(band, own))
      expect(holds).toEqual(rows.map(({ mark }) => mark === 'You'))
    }),
  )
})

const anyEdges = fc
  .tuple(
    fc.integer({ min: 5, max: 50 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
  )
  .map(([range, cuts]) => [0, ...cuts.toSorted().map((cut) => (range * cut) / 5), range])

/** Reads a band as a person would. */
function holdsNumber(band: string, number: number): boolean {
  const [first = NaN, last = first] = [...band.matchAll(/-?\d+/g)].map(Number)
  if (band.startsWith('under')) return number < first
  return band.endsWith('or more') ? number >= first : number >= first && number <= last
}

function bandsBetween(edges: readonly number[]): PeerChart['bands'] {
  const last = edges.length - 2
  return edges.slice(0, -1).map((from, index) => ({
    from: index === 0 ? null : from,
    to: index === last ? null : (edges[index + 1] ?? null),
    sharePct: 25,
  }))
}

test('only released charts are drawn', () => {
  const aggregate: Aggregate = {
    population: { id: 'daily_life|all', diseases: null },
    size: { count: 3, cellKey: 0n },
    tables: [],
  }
  // @ts-expect-error: an aggregate is not safe to show.
  expect(() => drawPeerChart(aggregate, 1, words)).toThrow(TypeError)
})

function peerChart(bands: PeerChart['bands']): PeerChart {
  const released = releasedAggregateSchema.parse({
    kind: 'peer-chart',
    population: 'daily_life|all',
    questionnaire: 'daily_life',
    releasedUnder: 'share4rare-1',
    countedOn: '2026-01-15',
    item: 'tiredness',
    title: { en: 'How tired are you?' },
    group: { en: 'People with <other> example diseases' },
    sizeBand: '30-49',
    unit: null,
    direction: 'higher-is-worse',
    bands,
  })
  if (released.kind !== 'peer-chart') throw new TypeError('not a chart')
  return released
}
