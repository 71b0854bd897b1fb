import { createHmac } from 'node:crypto'

import type { SecretKey } from '../secret-key.ts'

/** One person's part in one statistic. `value` is canonical text; `statistic` names variable and population. */
export interface StatisticRecord {
  readonly pseudonym: string
  readonly statistic: string
  readonly value: string
}

/** The record's key: 64 bits that only the holder of the noise key can work out. Counting does the same in SQL. */
export function recordKey(record: StatisticRecord, noiseKey: SecretKey): bigint {
  return createHmac('sha256', noiseKey)
    .update(`rk1|${record.pseudonym}|${record.statistic}|${record.value}`)
    .digest()
    .readBigUInt64BE()
}

/** The key of a cell of which both parts are known: the same people with the same values give the same key. */
export function addKeys(left: bigint, right: bigint): bigint {
  return BigInt.asUintN(64, left + right)
}
