import { Worker } from 'node:worker_threads'

import { z } from 'zod'

import type { Ontology } from '../../ontology/compiled/ontology.ts'
import type { NearestIndex } from './nearest-index.ts'
import type { NearestList, Room } from './nearest-lists.ts'
import type { Findable } from './who-may-find.ts'

/** What every thread is given once. Arrays of shared memory are not copied. */
export interface ThreadWork {
  readonly ontology: Ontology
  readonly index: NearestIndex
  readonly findable: Findable
  readonly room: Room
}

/** Whose list is wanted, and whom to try first. */
export interface Viewer {
  readonly profile: number
  readonly first: readonly number[]
}

/** Threads that make lists from one index, so that the one that asks stays free. */
export interface FinderThreads {
  readonly lists: (viewers: readonly Viewer[]) => Promise<ReadonlyMap<number, NearestList>>
  readonly close: () => Promise<void>
}

/** Starts so many threads. */
export function finderThreads(work: ThreadWork, threads: number): FinderThreads {
  const file = new URL('./finder-thread.ts', import.meta.url)
  const workers = Array.from({ length: threads }, () => new Worker(file, { workerData: work }))
  return {
    lists: async (viewers) => {
      const waiting = batchesOf(viewers)
      const made = await Promise.all(workers.map((worker) => workThrough(worker, waiting)))
      return new Map(made.flat())
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** Few enough that no thread waits long for the last. */
const batch = 50

function batchesOf(viewers: readonly Viewer[]): Viewer[][] {
  const count = Math.ceil(viewers.length / batch)
  return Array.from({ length: count }, (_, nth) => viewers.slice(nth * batch, (nth + 1) * batch))
}

const neighbourSchema = z.object({ profile: z.number(), score: z.number() })
const listsSchema = z.array(
  z.tuple([
    z.number(),
    z.object({ neighbours: z.array(neighbourSchema), lastKnown: neighbourSchema.nullable() }),
  ]),
)

async function workThrough(worker: Worker, waiting: Viewer[][]): Promise<[number, NearestList][]> {
  const made: [number, NearestList][] = []
  for (let viewers = waiting.pop(); viewers; viewers = waiting.pop())
    made.push(...(await answerOf(worker, viewers)))
  return made
}

function answerOf(worker: Worker, viewers: readonly Viewer[]): Promise<[number, NearestList][]> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      worker.off('message', answer).off('error', fail).off('exit', end)
      then()
    }
    const answer = (message: unknown) => {
      settle(() => {
        resolve(listsSchema.parse(message))
      })
    }
    const fail = (error: unknown) => {
      settle(() => {
        reject(new Error('a thread that makes lists failed', { cause: error }))
      })
    }
    const end = () => {
      fail(new Error('it ended'))
    }
    worker.on('message', answer).on('error', fail).on('exit', end)
    worker.postMessage(viewers)
  })
}
