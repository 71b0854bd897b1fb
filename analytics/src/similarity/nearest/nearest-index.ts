import type { Ragged } from '../../ontology/compiled/ragged.ts'
import type { VectorMaker } from '../vector-maker.ts'
import { buildShard, shardSize, type Shard, type Totals } from './shard.ts'

/**
 * Profiles, numbered from 0, in which the nearest to any profile are found exactly. Every array is shared memory: a
 * worker that is given it searches the same bytes.
 */
export interface NearestIndex {
  readonly profiles: Ragged<Uint16Array>
  readonly shards: readonly Shard[]
  readonly totals: Totals
}

/** The index of these profiles, each a list of the numbers of its terms. */
export function buildIndex(profiles: Ragged<Uint16Array>, maker: VectorMaker): NearestIndex {
  const count = profiles.starts.length - 1
  const totals = new Float64Array(new SharedArrayBuffer(count * 8))
  const shards: Shard[] = []
  for (let first = 0; first < count; first += shardSize) {
    const part = { first, count: Math.min(shardSize, count - first) }
    shards.push(buildShard(profiles, part, maker, totals))
  }
  return { profiles: sharedLists(profiles), shards, totals }
}

function sharedLists({ starts, items }: Ragged<Uint16Array>): Ragged<Uint16Array> {
  const shared = {
    starts: new Uint32Array(new SharedArrayBuffer(starts.byteLength)),
    items: new Uint16Array(new SharedArrayBuffer(items.byteLength)),
  }
  shared.starts.set(starts)
  shared.items.set(items)
  return shared
}
