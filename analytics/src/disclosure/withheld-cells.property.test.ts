import type { RawCell } from '@share4rare/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { exampleKey } from '../../tests/example-people.ts'
import { derivable } from '../../tests/interval-attacker.ts'
import { disclosureRules } from './disclosure-rules.ts'
import { protectAggregate } from './protect-aggregate.ts'
import { addKeys } from './record-key.ts'

const anyTable = tablesOf(fc.oneof(fc.nat(14), fc.nat(60)))
const anyTableOfEquals = tablesOf(fc.constantFrom(3, 12, 30))

test('nobody can prove from what is published that a withheld cell is small, or that it is not empty', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const { size, percents } = publishedOf(named(table))
      const ranges = derivable(
        percents.map(({ percent }) => percent),
        size,
      )
      expect(ranges.filter(({ from, to }) => from > 0 || to < 11)).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('the same people are withheld again, in whatever order their answers are offered', () => {
  fc.assert(
    fc.property(fc.oneof(anyTable, anyTableOfEquals), (table) => {
      const cells = named(table)
      const turned = publishedOf(cells.toReversed()).percents
      expect(turned.toReversed()).toEqual(publishedOf(cells).percents)
    }),
  )
})

function tablesOf(count: fc.Arbitrary<number>) {
  const cellKey = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
  return fc
    .array(fc.record({ count, cellKey }), { minLength: 2, maxLength: 5 })
    .filter((cells) => sum(cells.map((cell) => cell.count)) >= 20)
}

type Counts = readonly { readonly count: number; readonly cellKey: bigint }[]

function named(table: Counts): RawCell[] {
  return table.map((cell, index) => ({ ...cell, category: `answer-${String(index)}` }))
}

function publishedOf(cells: readonly RawCell[]) {
  const count = sum(cells.map((cell) => cell.count))
  const figures = protectAggregate(
    {
      population: { id: 'x|all', diseases: null },
      size: { count, cellKey: cells.map(({ cellKey }) => cellKey).reduce(addKeys, 0n) },
      tables: [{ measure: 'categories', item: 'y', cells }],
    },
    [],
    { rules: disclosureRules, noiseKey: exampleKey },
  )
  const tables = figures?.tables ?? []
  return {
    size: figures?.size.status === 'shown' ? figures.size.value : NaN,
    percents: tables.flatMap((each) => (each.measure === 'categories' ? each.percents : [])),
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
