import { createHash } from 'node:crypto'

import { blobValue, type DuckDBBlobValue, type DuckDBConnection } from '@duckdb/node-api'
import type { Population } from '@share4rare/schemas'
import { z } from 'zod'

import { sizeStatisticOf, statisticOf } from '../disclosure/statistic.ts'
import type { SecretKey } from '../secret-key.ts'
import { allRowsOf } from './rows-of.ts'

/** The sums of record keys, by item and value. Sums know no order. */
export type KeySums = ReadonlyMap<string, ReadonlyMap<string, bigint>>

/** The key of the population's size. */
export async function sizeKey(
  database: DuckDBConnection,
  population: Population,
  noiseKey: SecretKey,
): Promise<bigint> {
  const sql = `SELECT ${sumOfRecordKeys} AS key
    FROM (SELECT pseudonym, $statistic AS statistic, '' AS value FROM people)`
  const values = { statistic: sizeStatisticOf(population), ...keyedHash(noiseKey) }
  const [size] = await allRowsOf(database, sql, z.object({ key: sumSchema }), values)
  return size?.key ?? 0n
}

/** The key of every cell: the answers of one item with one value. */
export async function sumRecordKeys(
  database: DuckDBConnection,
  population: Population,
  noiseKey: SecretKey,
): Promise<KeySums> {
  const sql = `SELECT item, value, ${sumOfRecordKeys} AS key
    FROM (SELECT pseudonym, item, $beginning || item AS statistic, value FROM answers)
    GROUP BY item, value`
  // The item ends its statistic's name, so that one pass over the answers serves every item.
  const values = { beginning: statisticOf(population, ''), ...keyedHash(noiseKey) }
  const cells = await allRowsOf(database, sql, cellSumSchema, values)
  return new Map(
    [...Map.groupBy(cells, ({ item }) => item)].map(([item, ofItem]) => [
      item,
      new Map(ofItem.map(({ value, key }) => [value, key])),
    ]),
  )
}

/**
 * The sum of what `recordKey` gives for each row, worked out where the rows are: HMAC-SHA-256 as RFC 2104 composes
 * it of two hashes, of which the first eight bytes count.
 */
const sumOfRecordKeys = `sum(('0x' || substr(
    sha256($outer || unhex(sha256($inner || encode(
      'rk1|' || pseudonym || '|' || statistic || '|' || value)))), 1, 16))::UBIGINT)`

/** Modulo 2^64. A sum of no rows is null. */
const sumSchema = z
  .bigint()
  .nullable()
  .transform((sum) => BigInt.asUintN(64, sum ?? 0n))

const cellSumSchema = z.object({ item: z.string(), value: z.string(), key: sumSchema })

const blockBytes = 64

/** What the inner and the outer hash of HMAC begin with. */
function keyedHash(noiseKey: SecretKey): Record<'inner' | 'outer', DuckDBBlobValue> {
  const bytes = noiseKey.export()
  const short = bytes.length > blockBytes ? createHash('sha256').update(bytes).digest() : bytes
  const block = Buffer.concat([short, Buffer.alloc(blockBytes - short.length)])
  const padded = (pad: number) => blobValue(block.map((byte) => byte ^ pad))
  return { inner: padded(0x36), outer: padded(0x5c) }
}
