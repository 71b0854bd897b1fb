import type { NearestIndex } from '../../analytics/src/similarity/nearest/nearest-index.ts'
import {
  finderThreads,
  type FinderThreads,
  type Viewer,
} from '../../analytics/src/similarity/nearest/finder-threads.ts'
import type { People } from './people.ts'

/** How many times faster two threads make lists than one does, over one index in shared memory: by the clock, the best of three rounds each, by turns. */
export async function speedupOfTwo(
  { ontology }: People,
  index: NearestIndex,
  lists: number,
): Promise<number> {
  const count = index.totals.length
  const findable = {
    findable: new Uint8Array(new SharedArrayBuffer(count)).fill(1),
    owners: Uint32Array.from({ length: count }, (_, at) => at),
    blocked: new Map(),
  }
  const viewers = Array.from({ length: lists }, (_, nth) => ({
    profile: Math.floor((nth * count) / lists),
    first: [],
  }))
  const work = { ontology, index, findable, room: { shown: 10, kept: 20 } }
  const [one, two] = [finderThreads(work, 1), finderThreads(work, 2)]
  const best = { one: Infinity, two: Infinity }
  try {
    for (let round = 0; round < 3; round++) {
      best.one = Math.min(best.one, await secondsOf(one, viewers))
      best.two = Math.min(best.two, await secondsOf(two, viewers))
    }
  } finally {
    await Promise.all([one.close(), two.close()])
  }
  return best.one / best.two
}

async function secondsOf(finders: FinderThreads, viewers: readonly Viewer[]): Promise<number> {
  await finders.lists(viewers.slice(0, 100))
  const began = performance.now()
  await finders.lists(viewers)
  return (performance.now() - began) / 1000
}
