import { createHash } from 'node:crypto'

import { blobValue, type DuckDBBlobValue, type DuckDBConnection } from '@duckdb/node-api'
import type { CodebookItem, Population } from '@share4rare/schemas'
import { z } from 'zod'

import { sizeStatisticOf, statisticOf } from '../disclosure/statistic.ts'
import type { SecretKey } from '../secret-key.ts'
import { allRowsOf } from './rows-of.ts'

/** Whose record keys to sum. */
export interface KeyOrder {
  readonly population: Population
  readonly items: readonly CodebookItem[]
  readonly noiseKey: SecretKey
}

/** The sums of record keys, by item and value. Sums know no order. */
export type KeySums = ReadonlyMap<string, ReadonlyMap<string, bigint>>

/** The key of the population's size. */
export async function sizeKey(
  database: DuckDBConnection,
  { population, noiseKey }: KeyOrder,
): Promise<bigint> {
  const sql = `SELECT '' AS value, ${sumOfRecordKeys} AS key
    FROM (SELECT pseudonym, '' AS value FROM people)`
  const values = { statistic: sizeStatisticOf(population), ...keyedHash(noiseKey) }
  const [size] = await allRowsOf(database, sql, keySchema, values)
  return size?.key ?? 0n
}

/** The key of every cell: the answers of one item with one value. */
export async function sumRecordKeys(
  database: DuckDBConnection,
  { population, items, noiseKey }: KeyOrder,
): Promise<KeySums> {
  const sql = `SELECT value, ${sumOfRecordKeys} AS key
    FROM answers WHERE item = $item GROUP BY value`
  const keyed = keyedHash(noiseKey)
  const sums = new Map<string, ReadonlyMap<string, bigint>>()
  for (const { code: item } of items) {
    const values = { item, statistic: statisticOf(population, item), ...keyed }
    const cells = await allRowsOf(database, sql, keySchema, values)
    sums.set(item, new Map(cells.map(({ value, key }) => [value, key])))
  }
  return sums
}

/**
 * The sum of what `recordKey` gives for each row, worked out where the rows are: HMAC-SHA-256 as RFC 2104 composes
 * it of two hashes, of which the first eight bytes count.
 */
const sumOfRecordKeys = `sum(('0x' || substr(
    sha256($outer || unhex(sha256($inner || encode(
      'rk1|' || pseudonym || '|' || $statistic || '|' || value)))), 1, 16))::UBIGINT)`

/** A sum of no rows is null. */
const keySchema = z.object({
  value: z.string(),
  key: z
    .bigint()
    .nullable()
    .transform((sum) => BigInt.asUintN(64, sum ?? 0n)),
})

const blockBytes = 64

/** The key as the inner and the outer hash of HMAC begin with it. */
function keyedHash(noiseKey: SecretKey): Record<'inner' | 'outer', DuckDBBlobValue> {
  const bytes = noiseKey.export()
  const short = bytes.length > blockBytes ? createHash('sha256').update(bytes).digest() : bytes
  const block = Buffer.concat([short, Buffer.alloc(blockBytes - short.length)])
  const padded = (pad: number) => blobValue(block.map((byte) => byte ^ pad))
  return { inner: padded(0x36), outer: padded(0x5c) }
}
