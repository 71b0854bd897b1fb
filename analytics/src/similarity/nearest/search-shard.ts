import { scoreOf } from './bars.ts'
import { rowSize } from './marks.ts'
import type { Query } from './query.ts'
import { shardSize, type Shard } from './shard.ts'
import { mostUnits } from './vectors-in-a-row.ts'

/** What a search adds up in, made once and empty between searches. */
export interface Sums {
  /** What each profile of a shard has in common with what is sought, as far as lists were added. */
  readonly sums: Int32Array
  /** The places of those who have enough of it. */
  readonly reached: Uint16Array
}

export const newSums = (): Sums => ({
  sums: new Int32Array(shardSize),
  reached: new Uint16Array(shardSize + 1),
})

/** Who is to be offered. */
interface Needs {
  /** The share of both totals that everybody must hold. It may rise while profiles are offered. */
  readonly share: () => number
  /** The share that this profile must hold. */
  readonly shareOf: (profile: number) => number
  readonly offer: (profile: number) => void
}

/** Offers everybody of a shard who may hold their share, and hardly anybody else. */
export function searchShard(sums: Sums, query: Query, shard: Shard, needs: Needs): void {
  const share = needs.share()
  const { wholeUnits } = query
  // What two hold both is at most what either has: so it is at least the score times the larger total.
  const ofAnybody = Math.max(share * (wholeUnits + shard.leastTotal), scoreOf(share) * wholeUnits)
  if (share >= 1 - 1e-9 || ofAnybody >= shard.mostTotal + 1) return
  const added = addLists(sums, query, shard, ofAnybody)
  if (added.count > 0) offerReached(sums, query, { ...added, shard }, needs)
  sums.sums.fill(0)
}

/** Lists that were added. */
interface Added {
  /** How many of the query's dimensions they are, from the first on. */
  readonly opened: number
  /** The most that the lists left out can add to any profile. */
  readonly rest: number
  /** How many stand in `reached`. */
  readonly count: number
}

/** Adds lists until what is left cannot bring anybody in who was not met, nor many who were met little. */
function addLists(
  { sums, reached }: Sums,
  { dimensions, units, allUnits }: Query,
  { starts, postings }: Shard,
  ofAnybody: number,
): Added {
  let [opened, rest, count] = [0, allUnits, 0]
  while (opened < dimensions.length && rest > fewLeft * ofAnybody)
    rest -= units[dimensions[opened++] ?? 0] ?? 0
  const least = Math.max(1, Math.ceil(ofAnybody - rest))
  for (let nth = 0; nth < opened; nth++) {
    const dimension = dimensions[nth] ?? 0
    const list = postings.subarray(starts[dimension], starts[dimension + 1])
    count = addList(list, units[dimension] ?? 0, { sums, reached, least, count })
  }
  return { opened, rest, count }
}

/** Lists are added until those left out hold less than this share of what anybody needs. */
const fewLeft = 0.65

interface Reached extends Sums {
  readonly least: number
  readonly count: number
}

/** Adds one list; whoever's sum comes up to `least` is reached. Gives how many were reached so far. Without branches, which would be guessed wrong half of the time. */
function addList(list: Uint32Array, units: number, { sums, reached, least, count }: Reached) {
  const whoeverHasAny = units > mostUnits ? moreThanAny : 0
  let held = count
  for (let at = 0; at < list.length; at++) {
    const posting = list[at] ?? 0
    const place = posting >>> 16
    const less = ((posting & mostUnits) | whoeverHasAny) - units
    const before = sums[place] ?? 0
    const after = before + units + (less & (less >> 31))
    sums[place] = after
    reached[held] = place
    held += ((before - least) & ~(after - least)) >>> 31
  }
  return held
}

/** More units than any dimension has. */
const moreThanAny = 0x3fff0000

/** Offers those of whom the lists left out do not show that they hold too little. */
function offerReached(
  { sums, reached }: Sums,
  query: Query,
  { shard, opened, rest, count }: Added & { readonly shard: Shard },
  needs: Needs,
): void {
  const { leastTotal, totalStep, totalSteps, rows, profiles } = shard
  const left = leftOut(query, shard, opened)
  let share = needs.share()
  for (let at = 0; at < count; at++) {
    const place = reached[at] ?? 0
    const sum = sums[place] ?? 0
    const atLeast = leastTotal + totalStep * (totalSteps[place] ?? 0)
    if (sum + rest < share * (query.wholeUnits + atLeast)) continue
    const profile = profiles[place] ?? 0
    const need = needs.shareOf(profile) * (query.wholeUnits + (rows[place * rowSize] ?? 0))
    if (!mayHold(shard, place, { query, left, rest, sum }, need)) continue
    needs.offer(profile)
    share = needs.share()
  }
}

/** The dimensions whose lists were left out: those first of which most is sought, and how most of them are marked. */
interface LeftOut {
  readonly dimensions: Uint16Array
  /** Of those that are marked: in which number of a row, by which bit, and how much is sought. */
  readonly words: Uint8Array
  readonly shifts: Uint8Array
  readonly units: Int32Array
  /** How much is sought of those that are not. */
  readonly unmarked: number
}

function leftOut({ dimensions, units }: Query, { bits }: Shard, opened: number): LeftOut {
  const left = dimensions.slice(opened).sort((a, b) => (units[b] ?? 0) - (units[a] ?? 0))
  const marked = left.filter((dimension) => (bits[dimension] ?? 0) > 0)
  const ofMarked = Int32Array.from(marked, (dimension) => units[dimension] ?? 0)
  let unmarked = 0
  for (const dimension of left) if ((bits[dimension] ?? 0) === 0) unmarked += units[dimension] ?? 0
  return {
    dimensions: left,
    words: Uint8Array.from(marked, (dimension) => (bits[dimension] ?? 0) >>> 5),
    shifts: Uint8Array.from(marked, (dimension) => (bits[dimension] ?? 0) & 31),
    units: ofMarked,
    unmarked,
  }
}

/** The most that a profile can have of what was left out, by its marks. */
function markedOf(rows: Int32Array, place: number, { words, shifts, units, unmarked }: LeftOut) {
  let most = unmarked
  for (let at = 0; at < units.length; at++) {
    const word = rows[place * rowSize + (words[at] ?? 0)] ?? 0
    most += (units[at] ?? 0) & -((word >>> (shifts[at] ?? 0)) & 1)
  }
  return most
}

/** What is known of a profile after the first lists. */
interface SoFar {
  readonly query: Query
  readonly left: LeftOut
  readonly rest: number
  readonly sum: number
}

/** Asks what costs least first; at last looks the profile up in the lists left out, as long as it may hold enough. */
function mayHold(shard: Shard, place: number, soFar: SoFar, need: number): boolean {
  let { rest, sum } = soFar
  if (sum + rest < need || sum + markedOf(shard.rows, place, soFar.left) < need) return false
  for (const dimension of soFar.left.dimensions) {
    const units = soFar.query.units[dimension] ?? 0
    rest -= units
    sum += heldOf(shard, place, dimension, units)
    if (sum + rest < need) return false
  }
  return true
}

/** How much of so many units a profile has. */
function heldOf(
  { starts, postings }: Shard,
  place: number,
  dimension: number,
  units: number,
): number {
  const end = starts[dimension + 1] ?? 0
  const at = firstFrom(postings, starts[dimension] ?? 0, end, place)
  const posting = postings[at] ?? 0
  return at < end && posting >>> 16 === place ? smaller(posting & mostUnits, units) : 0
}

const smaller = (has: number, units: number) => (has < units && has < mostUnits ? has : units)

/** Where the first posting of this place or a later one stands. */
function firstFrom(postings: Uint32Array, start: number, end: number, place: number): number {
  let [low, high] = [start, end]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((postings[middle] ?? 0) >>> 16 < place) low = middle + 1
    else high = middle
  }
  return low
}
