import type { DuckDBConnection } from '@duckdb/node-api'
import type { Population } from '@share4rare/schemas'
import { z } from 'zod'

import { addKeys, recordKey } from '../disclosure/record-key.ts'
import { sizeStatisticOf, statisticOf } from '../disclosure/statistic.ts'
import type { SecretKey } from '../secret-key.ts'
import { rowsOf } from './rows-of.ts'

/** The sums of record keys, by item and value. Sums know no order. */
export type KeySums = ReadonlyMap<string, ReadonlyMap<string, bigint>>

/** The key of the population's size. */
export async function sizeKey(
  database: DuckDBConnection,
  population: Population,
  noiseKey: SecretKey,
): Promise<bigint> {
  const statistic = sizeStatisticOf(population)
  let total = 0n
  for await (const { pseudonym } of rowsOf(
    database,
    'SELECT pseudonym FROM people',
    personSchema,
  )) {
    total = addKeys(total, recordKey({ pseudonym, statistic, value: '' }, noiseKey))
  }
  return total
}

/** The key of every cell: the answers of one item with one value. */
export async function sumRecordKeys(
  database: DuckDBConnection,
  population: Population,
  noiseKey: SecretKey,
): Promise<KeySums> {
  const sums = new Map<string, Map<string, bigint>>()
  const sql = 'SELECT pseudonym, item, value FROM answers'
  for await (const { pseudonym, item, value } of rowsOf(database, sql, answerSchema)) {
    const statistic = statisticOf(population, item)
    const ofItem = sums.get(item) ?? new Map<string, bigint>()
    const key = recordKey({ pseudonym, statistic, value }, noiseKey)
    sums.set(item, ofItem.set(value, addKeys(ofItem.get(value) ?? 0n, key)))
  }
  return sums
}

const personSchema = z.object({ pseudonym: z.string() })
const answerSchema = z.object({ pseudonym: z.string(), item: z.string(), value: z.string() })
