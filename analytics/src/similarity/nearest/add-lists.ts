import type { Query } from './query.ts'
import { shardSize, type Shard } from './shard.ts'
import { mostUnits } from './vectors-in-a-row.ts'

/** What a search adds up in, made once and empty between searches. */
export interface Sums {
  /** What each profile of a shard has in common with what is sought, as far as lists were added. */
  readonly sums: Int32Array
  /** The places of those who have enough of it. */
  readonly reached: Uint16Array
  /** Where the lists of this shard begin and end. */
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/** For so many dimensions. */
export const newSums = (size: number): Sums => ({
  sums: new Int32Array(shardSize),
  reached: new Uint16Array(shardSize + 1),
  from: new Uint32Array(size + 1),
  to: new Uint32Array(size),
})

/** Lists that were added. */
export interface Added {
  /** How many of the query's dimensions they are, from the first on. */
  readonly opened: number
  /** The most that the lists left out can add to any profile. */
  readonly rest: number
  /** How many stand in `reached`. */
  readonly count: number
}

/** Adds lists until what is left cannot bring anybody in who was not met, nor many who were met little. */
export function addLists(memory: Sums, query: Query, shard: Shard, ofAnybody: number): Added {
  const { dimensions, units } = query
  const { opened, rest } = toBeOpened(query, ofAnybody)
  findLists(memory, query, shard, opened)
  const least = Math.max(1, Math.ceil(ofAnybody - rest))
  let [most, count] = [0, 0]
  for (let nth = opened - 1; nth >= 0; nth--) {
    const sought = units[dimensions[nth] ?? 0] ?? 0
    most += sought
    if (most < least) addList(shard.postings, memory, nth, sought)
    else count = addAndReach(shard.postings, memory, nth, { sought, least, count })
  }
  return { opened, rest, count }
}

function toBeOpened({ dimensions, units, allUnits }: Query, ofAnybody: number) {
  let [opened, rest] = [0, allUnits]
  while (opened < dimensions.length && rest > fewLeft * ofAnybody)
    rest -= units[dimensions[opened++] ?? 0] ?? 0
  return { opened, rest }
}

/** Lists are added until those left out hold less than this share of what anybody needs. */
const fewLeft = 0.6

/** Looks where the lists stand, and at the first of each: so the processor fetches them at once, and not one by one. */
function findLists(
  { from, to }: Sums,
  { dimensions }: Query,
  { starts, postings, shards, nth: shard }: Shard,
  opened: number,
): void {
  let seen = 0
  for (let nth = 0; nth < opened; nth++) {
    const at = (dimensions[nth] ?? 0) * shards + shard
    const start = starts[at] ?? 0
    from[nth] = start
    to[nth] = starts[at + 1] ?? 0
    seen ^= postings[start] ?? 0
  }
  from[opened] = seen // nobody reads it, but what is not kept would not be looked at
}

/** Adds a list that can bring nobody up to what is needed. Without branches, which would be guessed wrong half of the time. */
function addList(postings: Uint32Array, { sums, from, to }: Sums, nth: number, sought: number) {
  const whoeverHasAny = sought > mostUnits ? moreThanAny : 0
  const end = to[nth] ?? 0
  for (let at = from[nth] ?? 0; at < end; at++) {
    const posting = postings[at] ?? 0
    const place = posting >>> 16
    const less = ((posting & mostUnits) | whoeverHasAny) - sought
    sums[place] = (sums[place] ?? 0) + sought + (less & (less >> 31))
  }
}

interface Reaching {
  readonly sought: number
  readonly least: number
  readonly count: number
}

/** Adds a list; whoever's sum comes up to `least` is reached. Gives how many were reached so far. */
function addAndReach(
  postings: Uint32Array,
  { sums, reached, from, to }: Sums,
  nth: number,
  { sought, least, count }: Reaching,
): number {
  const whoeverHasAny = sought > mostUnits ? moreThanAny : 0
  const end = to[nth] ?? 0
  let held = count
  for (let at = from[nth] ?? 0; at < end; at++) {
    const posting = postings[at] ?? 0
    const place = posting >>> 16
    const less = ((posting & mostUnits) | whoeverHasAny) - sought
    const before = sums[place] ?? 0
    const after = before + sought + (less & (less >> 31))
    sums[place] = after
    reached[held] = place
    held += ((before - least) & ~(after - least)) >>> 31
  }
  return held
}

/** More units than any dimension has. */
const moreThanAny = 0x3fff0000
