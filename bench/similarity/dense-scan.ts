import { BestFew, type Neighbour } from '../../analytics/src/similarity/nearest/best-few.ts'
import type { NearestIndex } from '../../analytics/src/similarity/nearest/nearest-index.ts'
import { shardSize, unitsInOne, type Shard } from '../../analytics/src/similarity/nearest/shard.ts'
import type { VectorMaker } from '../../analytics/src/similarity/vector-maker.ts'

/** The plain way through the same index: every list of what is sought is added up, and everybody is compared. */
export function denseScan(index: NearestIndex, sought: VectorMaker) {
  const sums = new Uint32Array(shardSize)
  return (recorded: ArrayLike<number>, count: number): Neighbour[] => {
    const held = sought.make(recorded)
    const best = new BestFew(count)
    let total = 0
    for (const dimension of sought.dimensions.subarray(0, held))
      total += Math.ceil((sought.amounts[dimension] ?? 0) * unitsInOne)
    for (const shard of index.shards) {
      for (const dimension of sought.dimensions.subarray(0, held))
        addAll(shard, dimension, Math.ceil((sought.amounts[dimension] ?? 0) * unitsInOne), sums)
      offerAll(shard, sums, total, best)
      sums.fill(0)
    }
    return best.list()
  }
}

function addAll(
  { starts, postings }: Shard,
  dimension: number,
  units: number,
  sums: Uint32Array,
): void {
  const end = starts[dimension + 1] ?? 0
  for (let at = starts[dimension] ?? 0; at < end; at++) {
    const posting = postings[at] ?? 0
    const has = posting & 0xffff
    const place = posting >>> 16
    sums[place] = (sums[place] ?? 0) + (has < units ? has : units)
  }
}

function offerAll({ first, totals }: Shard, sums: Uint32Array, total: number, best: BestFew): void {
  for (let place = 0; place < totals.length; place++) {
    const both = sums[place] ?? 0
    const score = both / (total + (totals[place] ?? 0) - both)
    if (score >= best.threshold) best.offer(first + place, score)
  }
}
