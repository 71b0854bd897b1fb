import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'

import { ontologiesWithDiseases } from '../../../tests/example-ontology.ts'
import { raggedOf } from '../../ontology/compiled/ragged.ts'
import { ownGiven, ownVectorMaker } from '../own-measure.ts'
import { finderIn } from './find-nearest.ts'
import { finderThreads, type FinderThreads, type ThreadWork } from './finder-threads.ts'
import { buildIndex } from './nearest-index.ts'
import { listFor } from './nearest-lists.ts'

const people = 230
const [ontology] = fc.sample(ontologiesWithDiseases(), { numRuns: 1, seed: 1 })
if (!ontology) throw new Error('There is no ontology.')
const given = ownGiven(ontology)
const maker = () => ownVectorMaker(ontology, given)
const profiles = fc.sample(fc.array(fc.nat({ max: ontology.ids.length - 1 }), { maxLength: 6 }), {
  numRuns: people,
  seed: 2,
})
const work: ThreadWork = {
  ontology,
  index: buildIndex(raggedOf(profiles), maker()),
  findable: {
    findable: Uint8Array.from({ length: people }, (_, at) => (at % 5 === 0 ? 0 : 1)),
    owners: Uint32Array.from({ length: people }, (_, at) => at >> 1),
    blocked: new Map([[1, new Set([2, 3])]]),
  },
  room: { shown: 5, kept: 9 },
}
const viewers = profiles.map((_, profile) => ({ profile, first: [(profile * 7) % people] }))

const started: FinderThreads[] = []
const start = (given: ThreadWork) => {
  const threads = finderThreads(given, 2)
  started.push(threads)
  return threads
}
afterEach(async () => {
  await Promise.all(started.splice(0).map((threads) => threads.close()))
})

test('two threads make the lists that one makes', async () => {
  const finder = finderIn(work.index, maker(), maker())
  const alone = viewers.map(({ profile, first }) => [
    profile,
    listFor(profile, { ...work, finder }, first),
  ])
  const threads = start(work)
  expect(await threads.lists(viewers)).toEqual(new Map(alone as [number, never][]))
  expect((await threads.lists(viewers.slice(0, 3))).size).toBe(3)
})

test('a thread that fails is told of, with its reason, and so is every later request', async () => {
  const threads = start({ ...work, room: { shown: 5, kept: -1 } })
  const failed = { message: 'a thread that makes lists ended', cause: { name: 'RangeError' } }
  await expect(threads.lists(viewers)).rejects.toMatchObject(failed)
  await expect(threads.lists(viewers)).rejects.toMatchObject(failed)
})

test('who asks threads that were closed is told so', async () => {
  const threads = start(work)
  await threads.close()
  await expect(threads.lists(viewers)).rejects.toThrow('a thread that makes lists ended')
})
