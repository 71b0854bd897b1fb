import type { Aggregate, ReleasedTable, SnapshotSource } from '@share4rare/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'

import { countInTypeScript } from '../../tests/count-in-typescript.ts'
import { anyPeople, exampleCodebook, exampleKey, rowsOfPeople } from '../../tests/example-people.ts'
import { noiseKeyId } from './noise-key-id.ts'
import { release, type TableTerms } from './release.ts'
import { shownOfChoices, shownOfParts } from './shown-cells.ts'
import { sizeEntry, sizeStatisticOf, statisticOf } from './statistic.ts'

const items = exampleCodebook.items
const population = { id: 'daily_life|all', diseases: null }
const terms: TableTerms = {
  codebook: exampleCodebook,
  countedOn: '2026-01-15',
  noiseKey: exampleKey,
  history: [],
  earlierNoiseKeyIds: [],
  tables: 'one-way',
}
const aggregateOf = (people: readonly SnapshotSource[]) =>
  countInTypeScript(rowsOfPeople(people), { population, items, noiseKey: exampleKey })
const releaseOf = (people: readonly SnapshotSource[], changes: Partial<TableTerms> = {}) =>
  release(aggregateOf(people), { ...terms, ...changes })
const bytesOf = (people: readonly SnapshotSource[]) => JSON.stringify(releaseOf(people))

test('fewer than twenty people release nothing, twenty release something', () => {
  fc.assert(
    fc.property(anyPeople(0, 40), (people) => {
      expect(releaseOf(people).ok).toBe(people.length >= 20)
    }),
  )
})

test('a cell is shown iff enough people stand behind it and what is left out, in steps of five percent', () => {
  fc.assert(
    fc.property(anyPeople(20, 80), (people) => {
      const counted = aggregateOf(people)
      const cells = cellsOf(releaseOf(people))
      expect(cells.map(({ status }) => status === 'shown')).toEqual(shownOf(counted))
      const values = cells.flatMap((cell) => (cell.status === 'shown' ? [cell.value] : []))
      expect(values.every((value) => value % 5 === 0 && value >= 5 && value <= 95)).toBe(true)
    }),
  )
})

test('no table of parts withholds exactly one cell, nor fewer than eleven people beside what it shows', () => {
  fc.assert(
    fc.property(anyPeople(20, 80), (people) => {
      const counts = aggregateOf(people).tables.map(countsIn)
      const withheld = tablesOf(releaseOf(people)).map((table, at) =>
        (counts[at] ?? []).filter((_, index) => cellsIn(table)[index]?.status === 'withheld'),
      )
      const parts = withheld.filter((_, at) => items[at]?.code !== 'helpers')
      expect(parts.filter(({ length }) => length === 1)).toEqual([])
      const beside = parts.filter(({ length }) => length > 2 && length < 5)
      expect(beside.filter((left) => left.reduce((sum, each) => sum + each, 0) < 11)).toEqual([])
    }),
  )
})

test('the order of people does not change a byte, nor does doing it again', () => {
  fc.assert(
    fc.property(anyPeople(20, 60), (people) => {
      expect(bytesOf(people.toReversed())).toBe(bytesOf(people))
      expect(bytesOf(people)).toBe(bytesOf(people))
    }),
  )
})

test('a cell has the same figure in whatever release it stands', () => {
  fc.assert(
    fc.property(anyPeople(20, 60), fc.subarray([...items]), (people, some) => {
      const part = countInTypeScript(rowsOfPeople(people), {
        population,
        items: some,
        noiseKey: exampleKey,
      })
      const alone = tablesOf(release(part, terms))
      const together = tablesOf(releaseOf(people))
      expect(together).toEqual(expect.arrayContaining([...alone]))
    }),
  )
})

test('under whatever name the same people are counted, the figures are the same: no average helps', () => {
  fc.assert(
    fc.property(anyPeople(20, 60), fc.string(), (people, name) => {
      const renamed = { id: `daily_life|${name}`, diseases: null }
      const counted = countInTypeScript(rowsOfPeople(people), {
        population: renamed,
        items,
        noiseKey: exampleKey,
      })
      expect(figuresOf(release(counted, terms))).toEqual(figuresOf(releaseOf(people)))
    }),
  )
})

test('people who left an item open do not draw its mean anew', () => {
  fc.assert(
    fc.property(anyPeople(40, 60), fc.integer({ min: 11, max: 30 }), (people, more) => {
      const silent = manyPeople(more).map(({ patient, disease }) => ({
        patient: `silent-${patient}`,
        disease,
        answers: {},
      }))
      expect(meansOf(releaseOf([...people, ...silent]))).toEqual(meansOf(releaseOf(people)))
    }),
  )
})

test('an item with the code of a word of ours is still another statistic than the size', () => {
  expect(statisticOf(population, 'size')).not.toBe(sizeStatisticOf(population))
})

test('what the categories with nobody and with a few people are given as is the same bytes', () => {
  const people = Array.from({ length: 30 }, (_, index) => ({
    patient: `example-${String(index)}`,
    disease: 'ORPHA:1',
    answers: { helpers: ['family'] },
  }))
  const withFew = people.map((person, index) =>
    index < 10 ? { ...person, answers: { helpers: ['family', 'nobody'] } } : person,
  )
  expect(bytesOf(withFew)).toBe(bytesOf(people))
})

test('one person more, or one answer changed, releases nothing new', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 }),
      fc.constantFrom(sizeEntry, 'tiredness'),
      (few, entry) => {
        const people = manyPeople(40)
        const changed = new Map([
          [sizeEntry, 0],
          ['tiredness', 0],
        ]).set(entry, few)
        expect(releaseOf(people, { history: [changed] })).toEqual({
          ok: false,
          reasons: ['history-gate-failed'],
        })
      },
    ),
  )
})

test('nobody or at least eleven changed since each earlier release: it is released', () => {
  const history = [
    new Map([
      [sizeEntry, 0],
      ['tiredness', 0],
    ]),
    new Map([
      [sizeEntry, 11],
      ['tiredness', 25],
    ]),
  ]
  expect(releaseOf(manyPeople(40), { history }).ok).toBe(true)
})

test('under another key than an earlier release nothing is released, whoever changed', () => {
  const own = noiseKeyId(exampleKey)
  const changed = new Map([
    [sizeEntry, 25],
    ['tiredness', 25],
  ])
  const about = (earlierNoiseKeyIds: readonly string[], history = [changed]) =>
    releaseOf(manyPeople(40), { history, earlierNoiseKeyIds })
  expect(about([own]).ok).toBe(true)
  expect(about([own, 'another'])).toEqual({ ok: false, reasons: ['noise-key-changed'] })
  expect(about(['another'], [new Map([[sizeEntry, 0]])])).toMatchObject({ ok: false })
  expect(about(['another'], [new Map([[sizeEntry, 3]])])).toEqual({
    ok: false,
    reasons: ['history-gate-failed', 'noise-key-changed'],
  })
})

test.each([
  ['tells nothing about the size', new Map([['tiredness', 0]])],
  ['is no number', new Map([[sizeEntry, Number.NaN]])],
  ['is below zero', new Map([[sizeEntry, -20]])],
])('a comparison that %s fails', (_, changed) => {
  expect(releaseOf(manyPeople(40), { history: [changed] }).ok).toBe(false)
})

test.each([Number.NaN, -40, 0])('a population of %d people releases nothing', (count) => {
  const counted = aggregateOf(manyPeople(40))
  const unclear = { ...counted, size: { ...counted.size, count } }
  expect(release(unclear, terms)).toEqual({ ok: false, reasons: ['population-too-small'] })
})

const aggregate = aggregateOf(manyPeople(40))
const [first, second, third] = aggregate.tables

test.each([
  ['asked for', aggregate, { tables: 'cross-table' as const }],
  ['of an item twice', { ...aggregate, tables: [first, first] }, {}],
  ['of an unknown item', { ...aggregate, tables: [{ ...second, item: 'unknown' }] }, {}],
  ['of other categories', { ...aggregate, tables: [{ ...first, item: 'helpers' }] }, {}],
  ['of another measure', { ...aggregate, tables: [{ ...third, item: 'helpers' }] }, {}],
  ['of another range', { ...aggregate, tables: [{ ...third, maximum: 99 }] }, {}],
  ['of crossed categories', { ...aggregate, tables: [{ ...first, cells: crossed() }] }, {}],
  ['of unknown numbers', { ...aggregate, tables: [{ ...third, measure: 'cross' }] }, {}],
  ['of an unknown kind', { ...aggregate, tables: [{ ...first, measure: 'cross' }] }, {}],
])('tables %s are refused as a whole', (_, tables, changes) => {
  // Tables that the types do not allow, as a caller without types would hand them in.
  const outcome = release(z.custom<Aggregate>().parse(tables), { ...terms, ...changes })
  expect(outcome).toEqual({ ok: false, reasons: ['cross-tables-refused'] })
})

test('every reason is told at once', () => {
  const history = [new Map([[sizeEntry, 3]])]
  expect(releaseOf(manyPeople(5), { history, earlierNoiseKeyIds: ['another'] })).toEqual({
    ok: false,
    reasons: ['population-too-small', 'history-gate-failed', 'noise-key-changed'],
  })
})

test('a release names its gates and its rules', () => {
  const outcome = releaseOf(manyPeople(40))
  expect(outcome).toMatchObject({
    ok: true,
    gates: ['one-way', 'population', 'history'].map((gate) => ({ gate, passed: true })),
    released: { kind: 'table-set', releasedUnder: 'share4rare-1', questionnaire: 'daily_life' },
  })
})

function manyPeople(count: number): SnapshotSource[] {
  return Array.from({ length: count }, (_, index) => ({
    patient: `example-${String(index)}`,
    disease: 'ORPHA:1',
    answers: { tiredness: (index * 7) % 100, sleeps_well: index % 3 > 0, helpers: ['family'] },
  }))
}

function figuresOf(outcome: ReturnType<typeof release>) {
  return outcome.ok ? { size: outcome.released.size, tables: outcome.released.tables } : null
}

function meansOf(outcome: ReturnType<typeof release>) {
  return tablesOf(outcome).flatMap((table) => (table.measure === 'numbers' ? [table.mean] : []))
}

function tablesOf(outcome: ReturnType<typeof release>): readonly ReleasedTable[] {
  return outcome.ok ? outcome.released.tables : []
}

function cellsOf(outcome: ReturnType<typeof release>) {
  return tablesOf(outcome).flatMap(cellsIn)
}

function cellsIn(table: ReleasedTable) {
  return (table.measure === 'categories' ? table.percents : table.bins).map(
    ({ percent }) => percent,
  )
}

function countsIn(table: Aggregate['tables'][number]): number[] {
  return (table.measure === 'categories' ? table.cells : table.bins).map(({ count }) => count)
}

function shownOf({ tables, size }: Aggregate): boolean[] {
  return tables.flatMap((table) =>
    table.item === 'helpers'
      ? shownOfChoices(countsIn(table), size.count, 11)
      : shownOfParts(countsIn(table), 11),
  )
}

function crossed() {
  return ['true × family', 'false × family'].map((category) => ({
    category,
    count: 20,
    cellKey: 1n,
  }))
}
