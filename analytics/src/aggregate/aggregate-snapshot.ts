import type { DuckDBConnection } from '@duckdb/node-api'
import type {
  Aggregate,
  CategoricalItem,
  CategoryCounts,
  CodebookItem,
  NumberSummary,
  NumericItem,
} from '@share4rare/schemas'
import { z } from 'zod'

import { withConfinedDuckDb } from './confined-duckdb.ts'
import { addKeys } from '../disclosure/record-key.ts'
import type { SecretKey } from '../secret-key.ts'
import { allRowsOf, countSchema } from './rows-of.ts'
import { loadPopulation, type SnapshotPopulation } from './snapshot-people.ts'
import { sizeKey, sumRecordKeys, type KeySums } from './sum-record-keys.ts'
import { summariseNumbers } from './summarise-numbers.ts'

/** What to count. The noise key makes the cells' keys. */
export interface CountingOrder extends SnapshotPopulation {
  readonly items: readonly CodebookItem[]
  readonly noiseKey: SecretKey
  readonly threads?: number
}

/** Counts one-way tables of a population in a sealed snapshot. The outcome is not safe to show. */
export async function aggregateSnapshot(order: CountingOrder): Promise<Aggregate> {
  const { folder, population, items, noiseKey, threads = 2 } = order
  return withConfinedDuckDb({ folders: [folder], threads }, async (database) => {
    await loadPopulation(database, order, items, { people: 'people', answers: 'answers' })
    const counts = await countValues(database)
    const keys = await sumRecordKeys(database, population, noiseKey)
    const size = {
      count: await countPeople(database),
      cellKey: await sizeKey(database, population, noiseKey),
    }
    const tables = items.map((item) => tableOf(item, { counts, keys }))
    return { population, size, tables }
  })
}

interface ValueCount {
  readonly item: string
  readonly value: string
  readonly number: number | null
  readonly people: number
}

interface Counted {
  readonly counts: readonly ValueCount[]
  readonly keys: KeySums
}

const valueCountSchema = z.object({
  item: z.string(),
  value: z.string(),
  number: z.number().nullable(),
  people: countSchema,
})

async function countValues(database: DuckDBConnection): Promise<ValueCount[]> {
  const sql = `SELECT item, value, number, count(*) AS people
    FROM answers GROUP BY ALL ORDER BY item, value`
  return allRowsOf(database, sql, valueCountSchema)
}

async function countPeople(database: DuckDBConnection): Promise<number> {
  const sql = 'SELECT count(*) AS people FROM people'
  const counted = await allRowsOf(database, sql, z.object({ people: countSchema }))
  return counted[0]?.people ?? 0
}

function tableOf(item: CodebookItem, counted: Counted): CategoryCounts | NumberSummary {
  return item.measure === 'categories'
    ? categoryCounts(item, counted)
    : numberSummary(item, counted)
}

function categoryCounts({ code, categories }: CategoricalItem, { counts, keys }: Counted) {
  const ofItem = counts.filter(({ item }) => item === code)
  const cells = categories.map((category) => ({
    category: category.code,
    count: ofItem.find(({ value }) => value === category.code)?.people ?? 0,
    cellKey: keys.get(code)?.get(category.code) ?? 0n,
  }))
  return { measure: 'categories', item: code, cells } as const
}

function numberSummary(item: NumericItem, { counts, keys }: Counted): NumberSummary {
  const numbers = counts.flatMap(({ item: code, number, people }) =>
    code === item.code && number !== null ? [{ number, people }] : [],
  )
  const cellKey = [...(keys.get(item.code)?.values() ?? [])].reduce(addKeys, 0n)
  return summariseNumbers(item, numbers, cellKey)
}
