import { addLists, newSums, type Added, type Sums } from './add-lists.ts'
import { scoreOf } from './bars.ts'
import { LeftOut } from './left-out.ts'
import { rowSize } from './marks.ts'
import type { Query } from './query.ts'
import type { Shard } from './shard.ts'

/** What a search of shards works in, made once. */
export interface Memory {
  readonly sums: Sums
  readonly left: LeftOut
}

/** For so many dimensions. */
export const newMemory = (size: number): Memory => ({
  sums: newSums(size),
  left: new LeftOut(size),
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
export function searchShard(memory: Memory, query: Query, shard: Shard, needs: Needs): void {
  const share = needs.share()
  const { wholeUnits } = query
  // What two hold both is at most what either has: so it is at least the score times the larger total.
  const ofAnybody = Math.max(share * (wholeUnits + shard.leastTotal), scoreOf(share) * wholeUnits)
  if (share >= 1 - 1e-9 || ofAnybody >= shard.mostTotal + 1) return
  const added = addLists(memory.sums, query, shard, ofAnybody)
  if (added.count > 0) offerReached(memory, { query, shard, added, needs })
  memory.sums.sums.fill(0)
}

interface Search {
  readonly query: Query
  readonly shard: Shard
  readonly added: Added
  readonly needs: Needs
}

/** Offers those whom neither their total nor their marks rule out: to compare with these few costs less than to look them up in the lists left out. */
function offerReached({ sums: { sums, reached }, left }: Memory, search: Search): void {
  const { query, shard, added, needs } = search
  const { leastTotal, totalStep, totalSteps, rows, profiles } = shard
  left.take(query, shard.bits, added.opened)
  let share = needs.share()
  for (let at = 0; at < added.count; at++) {
    const place = reached[at] ?? 0
    const sum = sums[place] ?? 0
    const atLeast = leastTotal + totalStep * (totalSteps[place] ?? 0)
    if (sum + added.rest < share * (query.wholeUnits + atLeast)) continue
    const profile = profiles[place] ?? 0
    const need = needs.shareOf(profile) * (query.wholeUnits + (rows[place * rowSize] ?? 0))
    if (sum + added.rest < need || sum + left.mostOf(rows, place) < need) continue
    needs.offer(profile)
    share = needs.share()
  }
}
