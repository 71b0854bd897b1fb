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

/**
 * Threads that make lists from one index, so that the one that asks stays free. Rejects once a thread failed or was
 * closed, now or before: what failed is the cause.
 */
export interface FinderThreads {
  readonly lists: (viewers: readonly Viewer[]) => Promise<ReadonlyMap<number, NearestList>>
  readonly close: () => Promise<void>
}

/** Starts so many threads. */
export function finderThreads(work: ThreadWork, threads: number): FinderThreads {
  const file = new URL('./finder-thread.ts', import.meta.url)
  const started = Array.from({ length: threads }, () =>
    watched(new Worker(file, { workerData: work })),
  )
  return {
    lists: async (viewers) => {
      const waiting = batchesOf(viewers)
      const made = await Promise.all(started.map((thread) => workThrough(thread, waiting)))
      return new Map(made.flat())
    },
    close: async () => {
      await Promise.all(started.map(({ worker }) => worker.terminate()))
    },
  }
}

/** A thread, and what rejects when it ends. */
interface Thread {
  readonly worker: Worker
  readonly ended: Promise<never>
}

function watched(worker: Worker): Thread {
  const ended = new Promise<never>((_, reject) => {
    const end = (cause: unknown) => {
      reject(new Error('a thread that makes lists ended', { cause }))
    }
    worker.once('error', end).once('exit', end)
  })
  ended.catch(() => undefined) // told to whoever asks for lists, whenever that is
  return { worker, ended }
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

async function workThrough(thread: Thread, waiting: Viewer[][]): Promise<[number, NearestList][]> {
  const made: [number, NearestList][] = []
  for (let viewers = waiting.pop(); viewers; viewers = waiting.pop())
    made.push(...(await answerOf(thread, viewers)))
  return made
}

async function answerOf(
  { worker, ended }: Thread,
  viewers: readonly Viewer[],
): Promise<[number, NearestList][]> {
  const answer = new Promise((resolve) => worker.once('message', resolve))
  worker.postMessage(viewers)
  return listsSchema.parse(await Promise.race([answer, ended]))
}
