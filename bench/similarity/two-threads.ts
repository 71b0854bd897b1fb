import type { NearestIndex } from '../../analytics/src/similarity/nearest/nearest-index.ts'
import { finderThreads } from '../../analytics/src/similarity/nearest/finder-threads.ts'
import type { People } from './people.ts'

/** How many times faster two threads make lists than one does, over one index in shared memory: by the clock. */
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
  const secondsOf = async (threads: number) => {
    const work = { ontology, index, findable, room: { shown: 10, kept: 20 } }
    const finders = finderThreads(work, threads)
    try {
      await finders.lists(viewers.slice(0, 100))
      const began = performance.now()
      await finders.lists(viewers)
      return (performance.now() - began) / 1000
    } finally {
      await finders.close()
    }
  }
  return (await secondsOf(1)) / (await secondsOf(2))
}
