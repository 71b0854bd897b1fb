import { listAt } from '../../ontology/compiled/ragged.ts'
import type { VectorMaker } from '../vector-maker.ts'
import { BestFew, type Neighbour } from './best-few.ts'
import type { NearestIndex } from './nearest-index.ts'
import { mostUnits, shardSize, unitsInOne, type Shard } from './shard.ts'

/** Who is looked for. */
export interface Wanted {
  /** The numbers of the terms of whoever looks. */
  readonly recorded: ArrayLike<number>
  readonly count: number
  /** Asked of few, before they can take anybody's place: consent, opt-in, validation, blocks, oneself. */
  readonly mayBeFound: (profile: number) => boolean
  /** Whom to try first: those who were nearest before. A good guess saves work, a bad one changes nothing. */
  readonly first?: readonly number[]
}

/** Finds the nearest of an index, best first: the ids and scores that comparing with every profile gives. */
export type FindNearest = (wanted: Wanted) => Neighbour[]

/** A search with memory of its own, for one thread; two makers of the same kind, one to hold the vector that is sought. */
export function nearestFinder(
  index: NearestIndex,
  sought: VectorMaker,
  other: VectorMaker,
): FindNearest {
  const search: Search = {
    index,
    sought,
    other,
    lengths: lengthsOf(index, sought.size),
    units: new Uint32Array(sought.size),
    sums: new Uint32Array(shardSize),
    reached: new Uint16Array(shardSize),
  }
  return (wanted) => {
    const query = queryOf(search, sought.make(wanted.recorded))
    const best = new BestFew(wanted.count)
    const tried = new Set<number>()
    const offer = (profile: number) => {
      if (tried.has(profile) || !wanted.mayBeFound(profile)) return
      const score = exactScore(search, query, profile)
      if (score > 0) best.offer(profile, score)
    }
    for (const profile of wanted.first ?? []) {
      offer(profile)
      tried.add(profile)
    }
    for (const shard of index.shards) searchShard(search, query, shard, { best, offer })
    for (const dimension of query.dimensions) search.units[dimension] = 0
    return best.list()
  }
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

function queryOf({ sought, units, lengths }: Search, held: number): Query {
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

/** Offers everybody of a shard who may be among the best. */
function searchShard(
  search: Search,
  query: Query,
  shard: Shard,
  { best, offer }: { readonly best: BestFew; readonly offer: (profile: number) => void },
): void {
  const { count, rest } = candidatesIn(search, query, shard, best.threshold)
  const { sums, reached } = search
  for (let at = 0; at < count; at++) {
    const place = reached[at] ?? 0
    const totals = query.wholeUnits + (shard.totals[place] ?? 0)
    if ((sums[place] ?? 0) + rest >= needed(best.threshold, totals)) offer(shard.first + place)
  }
  sums.fill(0)
}

/**
 * Adds up the lists of a shard until what is left cannot make anybody count who was not met, nor many who were met
 * little. Gives how many stand in `reached`, and the most that the lists left out can add to any of them.
 */
function candidatesIn(
  { units, sums, reached }: Search,
  { dimensions, wholeUnits }: Query,
  shard: Shard,
  threshold: number,
): { readonly count: number; readonly rest: number } {
  const forAnybody = needed(threshold, wholeUnits + shard.leastTotal)
  const enough = Math.min(fewLeft * threshold * wholeUnits, forAnybody - 1)
  let rest = dimensions.reduce((all, dimension) => all + (units[dimension] ?? 0), 0)
  let opened = 0
  while (opened < dimensions.length && rest > enough) rest -= units[dimensions[opened++] ?? 0] ?? 0
  const least = Math.max(1, Math.ceil(forAnybody - rest))
  let count = 0
  for (const dimension of dimensions.subarray(0, opened))
    count = addList(shard, dimension, units[dimension] ?? 0, { sums, reached, least, count })
  return { count, rest }
}

/** Lists are added until those left out hold less than this share of what a score needs: measured, 0.5 to 0.8 cost the same. */
const fewLeft = 0.6

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
    const after = before + (has < units ? has : units)
    sums[place] = after
    if (after >= least && before < least) reached[held++] = place
  }
  return held
}

/** Of two totals, how much both must hold for a score of at least this; a little less, so that rounding hides nobody. */
function needed(score: number, totals: number): number {
  return (score / (1 + score)) * totals * (1 - 1e-12)
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
