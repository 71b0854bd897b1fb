import { listAt } from '../../ontology/compiled/ragged.ts'
import type { VectorMaker } from '../vector-maker.ts'
import { shareOf, type Bars } from './bars.ts'
import { BestFew, type Neighbour } from './best-few.ts'
import type { NearestIndex } from './nearest-index.ts'
import { forget, nearestShards, queryMaker, queryOf, type Query, type QueryMaker } from './query.ts'
import { newMemory, searchShard, type Memory } from './search-shard.ts'

/** Who is looked for. */
interface Wanted {
  /** The numbers of the terms of whoever looks. */
  readonly recorded: ArrayLike<number>
  readonly count: number
  /** Asked of few, before they can take anybody's place: consent, opt-in, validation, blocks, oneself. */
  readonly mayBeFound: (profile: number) => boolean
  /** Whom to try first: those who were nearest before. A good guess saves work, a bad one changes nothing. */
  readonly first?: readonly number[]
}

/** How to find in an index, for one thread. */
export interface Finder {
  /** The nearest, best first: the ids and scores that comparing with every profile gives. */
  readonly nearest: (wanted: Wanted) => Neighbour[]
  /** Everybody to whom these terms are at least as near as their own bar says, in no order. */
  readonly whoReach: (recorded: ArrayLike<number>, bars: Bars) => Neighbour[]
}

/** A finder with memory of its own; two makers of the same kind, one to hold the vector that is sought. */
export function finderIn(index: NearestIndex, sought: VectorMaker, other: VectorMaker): Finder {
  const search = {
    index,
    queries: queryMaker(index, sought),
    other,
    memory: newMemory(sought.size),
  }
  return {
    nearest: (wanted) => findNearest(search, wanted),
    whoReach: (recorded, bars) => findWhoReach(search, recorded, bars),
  }
}

/** What a search works with, made once. */
interface Search {
  readonly index: NearestIndex
  readonly queries: QueryMaker
  readonly other: VectorMaker
  readonly memory: Memory
}

function findNearest(search: Search, { recorded, count, mayBeFound, first = [] }: Wanted) {
  const query = queryOf(search.queries, recorded)
  const best = new BestFew(count)
  const tried = new Set<number>()
  let share = 0
  const offer = (profile: number) => {
    if (tried.has(profile) || !mayBeFound(profile)) return
    const score = exactScore(search, query, profile)
    if (score > 0) best.offer(profile, score)
    share = shareOf(best.threshold)
  }
  for (const profile of first) {
    offer(profile)
    tried.add(profile)
  }
  const needs = { share: () => share, shareOf: () => share, offer }
  for (const shard of nearestShards(search.index.shards, query))
    searchShard(search.memory, query, shard, needs)
  forget(query)
  return best.list()
}

function findWhoReach(search: Search, recorded: ArrayLike<number>, bars: Bars): Neighbour[] {
  const query = queryOf(search.queries, recorded)
  const found: Neighbour[] = []
  const offer = (profile: number) => {
    const score = exactScore(search, query, profile)
    if (score > 0 && score >= (bars.scores[profile] ?? Infinity)) found.push({ profile, score })
  }
  search.index.shards.forEach((shard, nth) => {
    const least = bars.leastShares[nth] ?? 0
    const own = (profile: number) => bars.shares[profile] ?? 1
    searchShard(search.memory, query, shard, { share: () => least, shareOf: own, offer })
  })
  forget(query)
  return found
}

function exactScore({ index, queries, other }: Search, { total }: Query, profile: number): number {
  const held = other.make(listAt(index.profiles, profile))
  const { amounts } = queries.sought
  let both = 0
  for (let nth = 0; nth < held; nth++) {
    const dimension = other.dimensions[nth] ?? 0
    both += Math.min(other.amounts[dimension] ?? 0, amounts[dimension] ?? 0)
  }
  return both / (total + (index.totals[profile] ?? 0) - both)
}
