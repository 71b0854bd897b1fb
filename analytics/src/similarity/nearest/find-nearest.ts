import { listAt } from '../../ontology/compiled/ragged.ts'
import type { VectorMaker } from '../vector-maker.ts'
import { BestFew, type Neighbour } from './best-few.ts'
import type { NearestIndex } from './nearest-index.ts'
import { needed, type Bars } from './bars.ts'
import { mostUnits, shardSize, unitsInOne, type Shard } from './shard.ts'

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
  const search: Search = {
    index,
    sought,
    other,
    lengths: lengthsOf(index, sought.size),
    units: new Uint32Array(sought.size),
    sums: new Uint32Array(shardSize),
    reached: new Uint16Array(shardSize),
  }
  return {
    nearest: (wanted) => findNearest(search, wanted),
    whoReach: (recorded, bars) => findWhoReach(search, recorded, bars),
  }
}

function findNearest(search: Search, { recorded, count, mayBeFound, first = [] }: Wanted) {
  const query = queryOf(search, recorded)
  const best = new BestFew(count)
  const tried = new Set<number>()
  const offer = (profile: number) => {
    if (tried.has(profile) || !mayBeFound(profile)) return
    const score = exactScore(search, query, profile)
    if (score > 0) best.offer(profile, score)
  }
  for (const profile of first) {
    offer(profile)
    tried.add(profile)
  }
  const { wholeUnits } = query
  for (const shard of search.index.shards)
    searchShard(search, query, shard, {
      ofAnybody: needed(best.threshold, wholeUnits + shard.leastTotal),
      of: (place) => needed(best.threshold, wholeUnits + (shard.totals[place] ?? 0)),
      offer,
    })
  forget(search, query)
  return best.list()
}

function findWhoReach(search: Search, recorded: ArrayLike<number>, bars: Bars): Neighbour[] {
  const query = queryOf(search, recorded)
  const found: Neighbour[] = []
  search.index.shards.forEach((shard, nth) => {
    const { share, held } = bars.least[nth] ?? { share: 0, held: 0 }
    searchShard(search, query, shard, {
      ofAnybody: share * query.wholeUnits + held,
      of: (place) =>
        (bars.shares[shard.first + place] ?? 0) * (query.wholeUnits + (shard.totals[place] ?? 0)),
      offer: (profile) => {
        const score = exactScore(search, query, profile)
        if (score > 0 && score >= (bars.scores[profile] ?? Infinity)) found.push({ profile, score })
      },
    })
  })
  forget(search, query)
  return found
}

/** What a search works with, made once. */
interface Search {
  readonly index: NearestIndex
  readonly sought: VectorMaker
  readonly other: VectorMaker
  /** How long each dimension's list is in the whole index. */
  readonly lengths: Uint32Array
  /** How much of each dimension is sought, in units of the postings, rounded up. */
  readonly units: Uint32Array
  /** What each profile of a shard has in common with what is sought, as far as lists were added. */
  readonly sums: Uint32Array
  readonly reached: Uint16Array
}

/** What is sought: its dimensions, those first whose lists are short for what they weigh, and its total, exact and in whole units. */
interface Query {
  readonly dimensions: Uint16Array
  readonly total: number
  readonly wholeUnits: number
}

function lengthsOf({ shards }: NearestIndex, size: number): Uint32Array {
  const lengths = new Uint32Array(size)
  for (const { starts } of shards)
    for (let at = 0; at < size; at++)
      lengths[at] = (lengths[at] ?? 0) + (starts[at + 1] ?? 0) - (starts[at] ?? 0)
  return lengths
}

function queryOf({ sought, units, lengths }: Search, recorded: ArrayLike<number>): Query {
  const held = sought.make(recorded)
  const dimensions = sought.dimensions.slice(0, held)
  let total = 0
  for (const dimension of dimensions) {
    const amount = sought.amounts[dimension] ?? 0
    units[dimension] = Math.ceil(amount * unitsInOne)
    total += amount
  }
  const worth = (dimension: number) =>
    (units[dimension] ?? 0) / ((lengths[dimension] ?? 0) + shortList)
  dimensions.sort((a, b) => worth(b) - worth(a))
  return { dimensions, total, wholeUnits: Math.floor(total * unitsInOne) }
}

/** Lists shorter than this cost about the same. */
const shortList = 500

function forget({ units }: Search, { dimensions }: Query): void {
  for (const dimension of dimensions) units[dimension] = 0
}

/** How much profiles of one shard must have in common with what is sought, in units, to be looked at. */
interface Needs {
  /** No profile of the shard needs less. */
  readonly ofAnybody: number
  readonly of: (place: number) => number
  readonly offer: (profile: number) => void
}

/** Offers everybody of a shard who may have what they need. */
function searchShard(search: Search, query: Query, shard: Shard, needs: Needs): void {
  const { count, rest } = candidatesIn(search, query, shard, needs.ofAnybody)
  const { sums, reached } = search
  for (let at = 0; at < count; at++) {
    const place = reached[at] ?? 0
    if ((sums[place] ?? 0) + rest >= needs.of(place)) needs.offer(shard.first + place)
  }
  sums.fill(0)
}

/**
 * Adds up the lists of a shard until what is left cannot bring anybody in who was not met, nor many who were met
 * little. Gives how many stand in `reached`, and the most that the lists left out can add to any of them.
 */
function candidatesIn(
  { units, sums, reached }: Search,
  { dimensions }: Query,
  shard: Shard,
  ofAnybody: number,
): { readonly count: number; readonly rest: number } {
  let rest = dimensions.reduce((all, dimension) => all + (units[dimension] ?? 0), 0)
  let opened = 0
  while (opened < dimensions.length && rest > fewLeft * ofAnybody)
    rest -= units[dimensions[opened++] ?? 0] ?? 0
  const least = Math.max(1, Math.ceil(ofAnybody - rest))
  let count = 0
  for (const dimension of dimensions.subarray(0, opened))
    count = addList(shard, dimension, units[dimension] ?? 0, { sums, reached, least, count })
  return { count, rest }
}

/** Lists are added until those left out hold less than this share of what anybody needs: measured, 0.6 to 0.9 cost about the same. */
const fewLeft = 0.75

interface Reached extends Pick<Search, 'sums' | 'reached'> {
  readonly least: number
  readonly count: number
}

/** Adds one list; whoever's sum comes up to `least` is reached. Gives how many were reached so far. */
function addList(
  { starts, postings }: Shard,
  dimension: number,
  units: number,
  { sums, reached, least, count }: Reached,
): number {
  let held = count
  const end = starts[dimension + 1] ?? 0
  for (let at = starts[dimension] ?? 0; at < end; at++) {
    const posting = postings[at] ?? 0
    const has = posting & mostUnits
    const place = posting >>> 16
    const before = sums[place] ?? 0
    const after = before + (has < units && has < mostUnits ? has : units)
    sums[place] = after
    if (after >= least && before < least) reached[held++] = place
  }
  return held
}

function exactScore({ index, sought, other }: Search, { total }: Query, profile: number): number {
  const held = other.make(listAt(index.profiles, profile))
  let both = 0
  for (let nth = 0; nth < held; nth++) {
    const dimension = other.dimensions[nth] ?? 0
    both += Math.min(other.amounts[dimension] ?? 0, sought.amounts[dimension] ?? 0)
  }
  return both / (total + (index.totals[profile] ?? 0) - both)
}
