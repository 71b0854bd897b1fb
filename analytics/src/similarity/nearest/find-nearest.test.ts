import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ontologiesWithDiseases } from '../../../tests/example-ontology.ts'
import { listAt, raggedOf } from '../../ontology/compiled/ragged.ts'
import { vectorMeasures, vectorSimilarity } from '../vector-measures.ts'
import { barsOf } from './bars.ts'
import { finderIn } from './find-nearest.ts'
import { buildIndex } from './nearest-index.ts'
import { shardSize } from './shard.ts'

const people = shardSize + 3000

/** People in two shards, most of whom have a few terms and some very many; of more terms than a shard marks. */
function crowd() {
  const drawn = fc.sample(ontologiesWithDiseases(900), { numRuns: 30, seed: 4 })
  const [ontology] = drawn.sort((a, b) => b.ids.length - a.ids.length)
  const measure = ontology && vectorMeasures['own']?.(ontology, new Float64Array())
  if (!measure) throw new Error('There is no measure of our own.')
  const last = ontology.ids.length - 1
  const lists = Array.from({ length: people }, (_, at) =>
    Array.from({ length: 1 + (at % 7) + (at % 97 === 0 ? 20 : 0) }, (_, nth) =>
      Math.floor(((Math.sin(at * 13 + nth * 71) + 1) / 2) * last),
    ),
  )
  const profiles = raggedOf(lists.map((list) => Array.from(measure.prepare(list))))
  const maker = () => measure.maker()
  const index = buildIndex(profiles, maker())
  const finder = finderIn(index, maker(), maker())
  const similarity = vectorSimilarity({ ...measure, prepare: (recorded) => recorded })
  const scores = (viewer: number) =>
    lists.map((_, profile) => ({
      profile,
      score: similarity(listAt(profiles, viewer), listAt(profiles, profile)),
    }))
  return { profiles, index, finder, scores }
}

test('among people in several shards the same are found as by comparing with everybody', () => {
  const { profiles, index, finder, scores } = crowd()
  const bars = barsOf(
    index,
    Float64Array.from({ length: people }, (_, at) => 0.3 + (at % 5) / 10),
  )
  for (const viewer of [0, 97, 5000, 20_003, 35_000]) {
    const recorded = listAt(profiles, viewer)
    const others = scores(viewer).filter(({ profile }) => profile !== viewer)
    const mayBeFound = (profile: number) => profile !== viewer
    const best = others.sort((a, b) => b.score - a.score || a.profile - b.profile).slice(0, 10)
    expect(finder.nearest({ recorded, count: 10, mayBeFound })).toEqual(best)
    const reached = scores(viewer).filter(
      ({ profile, score }) => score > 0 && score >= (bars.scores[profile] ?? 1),
    )
    const found = [...finder.whoReach(recorded, bars)].sort((a, b) => a.profile - b.profile)
    expect(found).toEqual(reached)
  }
})
