import { BestFew, type Neighbour } from '../../analytics/src/similarity/nearest/best-few.ts'
import type { NearestIndex } from '../../analytics/src/similarity/nearest/nearest-index.ts'
import { rowSize } from '../../analytics/src/similarity/nearest/marks.ts'
import { shardSize, type Shard } from '../../analytics/src/similarity/nearest/shard.ts'
import { mostUnits, unitsInOne } from '../../analytics/src/similarity/nearest/vectors-in-a-row.ts'
import type { VectorMaker } from '../../analytics/src/similarity/vector-maker.ts'

/** The plain way through the same index: every list of what is sought is added up, and everybody is compared. */
export function denseScan(index: NearestIndex, sought: VectorMaker) {
  const sums = new Int32Array(shardSize)
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

/** As the finder adds a list: without branches. */
function addAll(
  { starts, postings, shards, nth }: Shard,
  dimension: number,
  units: number,
  sums: Int32Array,
): void {
  const list = dimension * shards + nth
  const end = starts[list + 1] ?? 0
  for (let at = starts[list] ?? 0; at < end; at++) {
    const posting = postings[at] ?? 0
    const place = posting >>> 16
    const less = (posting & mostUnits) - units
    sums[place] = (sums[place] ?? 0) + units + (less & (less >> 31))
  }
}

function offerAll({ profiles, rows }: Shard, sums: Int32Array, total: number, best: BestFew): void {
  for (let place = 0; place < profiles.length; place++) {
    const both = sums[place] ?? 0
    const score = both / (total + (rows[place * rowSize] ?? 0) - both)
    if (score >= best.threshold) best.offer(profiles[place] ?? 0, score)
  }
}
