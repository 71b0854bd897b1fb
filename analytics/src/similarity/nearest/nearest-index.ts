import type { Ragged } from '../../ontology/compiled/ragged.ts'
import type { VectorMaker } from '../vector-maker.ts'
import { buildShards } from './build-shards.ts'
import { placesOf } from './places.ts'
import { shardSize, type Shard } from './shard.ts'
import { vectorsOf, type Totals } from './vectors-in-a-row.ts'

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
  const none = { starts: new Uint32Array(1), items: new Uint16Array() }
  return withMore({ profiles: none, shards: [], totals: new Float64Array() }, profiles, maker)
}

/** The same index with more profiles at its end; what stood in it is not built again. */
export function withMore(
  index: NearestIndex,
  more: Ragged<Uint16Array>,
  maker: VectorMaker,
): NearestIndex {
  const profiles = joined(index.profiles, more)
  const before = index.totals.length
  const count = profiles.starts.length - 1
  const totals = new Float64Array(new SharedArrayBuffer(count * 8))
  totals.set(index.totals)
  return {
    profiles,
    totals,
    shards: [...index.shards, ...shardsFrom(before, profiles, maker, totals)],
  }
}

function shardsFrom(
  from: number,
  profiles: Ragged<Uint16Array>,
  maker: VectorMaker,
  totals: Totals,
): Shard[] {
  const vectors = vectorsOf(profiles, from, maker, totals)
  const places = placesOf(vectors, totals.subarray(from), shardSize)
  return buildShards(vectors, { places, from, size: maker.size }, totals)
}

function joined(first: Ragged<Uint16Array>, more: Ragged<Uint16Array>): Ragged<Uint16Array> {
  const before = first.starts.length - 1
  const shared = {
    starts: new Uint32Array(new SharedArrayBuffer((before + more.starts.length) * 4)),
    items: new Uint16Array(new SharedArrayBuffer((first.items.length + more.items.length) * 2)),
  }
  shared.starts.set(first.starts)
  shared.starts.set(
    more.starts.map((start) => start + first.items.length),
    before,
  )
  shared.items.set(first.items)
  shared.items.set(more.items, first.items.length)
  return shared
}
