import { parentPort, workerData } from 'node:worker_threads'

import { ownGiven, ownVectorMaker } from '../own-measure.ts'
import { finderIn } from './find-nearest.ts'
import type { ThreadWork, Viewer } from './finder-threads.ts'
import { listFor } from './nearest-lists.ts'

/** One thread of `finderThreads`: answers each message of viewers with their lists. */
const work = workerData as ThreadWork // only finderThreads starts this file, and gives it this
const given = ownGiven(work.ontology)
const maker = () => ownVectorMaker(work.ontology, given)
const finder = finderIn(work.index, maker(), maker())

parentPort?.on('message', (viewers: readonly Viewer[]) => {
  const lists = viewers.map(({ profile, first }) => [
    profile,
    listFor(profile, { ...work, finder }, first),
  ])
  parentPort?.postMessage(lists)
})
