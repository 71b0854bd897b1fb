import type { VectorMaker } from '../vector-maker.ts'
import type { NearestIndex } from './nearest-index.ts'
import type { Shard } from './shard.ts'
import { unitsInOne } from './vectors-in-a-row.ts'

/** What is sought, until it is forgotten. */
export interface Query {
  /** Those first whose lists are short for what they weigh. */
  readonly dimensions: Uint16Array
  /** How much of each dimension is sought, in units of the postings, rounded up. */
  readonly units: Int32Array
  readonly allUnits: number
  /** Exactly, and in whole units, rounded down. */
  readonly total: number
  readonly wholeUnits: number
}

/** Makes queries of recorded terms, one at a time and in memory of its own. */
export interface QueryMaker {
  readonly sought: VectorMaker
  readonly units: Int32Array
  /** How long each dimension's list is in the whole index. */
  readonly lengths: Uint32Array
}

export function queryMaker({ shards }: NearestIndex, sought: VectorMaker): QueryMaker {
  const lengths = new Uint32Array(sought.size)
  for (const { starts, shards: many, nth } of shards)
    for (let at = 0; at < sought.size; at++) {
      const start = at * many + nth
      lengths[at] = (lengths[at] ?? 0) + (starts[start + 1] ?? 0) - (starts[start] ?? 0)
    }
  return { sought, lengths, units: new Int32Array(sought.size) }
}

export function queryOf(
  { sought, units, lengths }: QueryMaker,
  recorded: ArrayLike<number>,
): Query {
  const dimensions = sought.dimensions.slice(0, sought.make(recorded))
  let [total, allUnits] = [0, 0]
  for (const dimension of dimensions) {
    const amount = sought.amounts[dimension] ?? 0
    const inUnits = Math.ceil(amount * unitsInOne)
    units[dimension] = inUnits
    allUnits += inUnits
    total += amount
  }
  const worth = (dimension: number) =>
    (units[dimension] ?? 0) / ((lengths[dimension] ?? 0) + shortList)
  dimensions.sort((a, b) => worth(b) - worth(a))
  return { dimensions, units, allUnits, total, wholeUnits: Math.floor(total * unitsInOne) }
}

/** Lists shorter than this cost about the same. */
const shortList = 500

export function forget({ units, dimensions }: Query): void {
  for (const dimension of dimensions) units[dimension] = 0
}

/** Shards of profiles with about as much as the query first: there the best are found soonest. */
export function nearestShards(shards: readonly Shard[], { wholeUnits }: Query): readonly Shard[] {
  const away = ({ leastTotal, mostTotal }: Shard) =>
    Math.abs(Math.log((leastTotal + mostTotal + 2) / (2 * wholeUnits + 2)))
  return [...shards].sort((one, other) => away(one) - away(other))
}
