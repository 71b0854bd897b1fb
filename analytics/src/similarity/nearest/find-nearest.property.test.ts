import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ontologiesWithDiseases, profilesOver } from '../../../tests/example-ontology.ts'
import { plainOwnVector } from '../../../tests/plain-own-vector.ts'
import type { Ontology } from '../../ontology/compiled/ontology.ts'
import { listAt, raggedOf, type Ragged } from '../../ontology/compiled/ragged.ts'
import { informationContent } from '../information-content.ts'
import { overlap, profileVector, type ProfileVector } from '../profile-vector.ts'
import { exactly, fadingGiven, vectorMaker } from '../vector-maker.ts'
import { vectorMeasures, type VectorMeasure } from '../vector-measures.ts'
import { finderIn } from './find-nearest.ts'
import { buildIndex } from './nearest-index.ts'

/** A measure as the index is given it, and its vectors worked out in the plainest way. */
interface Example {
  readonly measure: VectorMeasure
  readonly vectorOf: (recorded: Uint16Array) => ProfileVector
}

/** What a term tells, so many times as much, fading with every step. */
function fading(ontology: Ontology, times: number): Example {
  const rate = 0.6
  const { phenotype } = ontology.counts
  const weights = informationContent(phenotype, 'as-in-one').map(
    (tells) => times * (tells + 1 / 16),
  )
  const given = fadingGiven(ontology, weights, rate)
  return {
    measure: { prepare: (recorded) => recorded, maker: () => vectorMaker(ontology, given) },
    vectorOf: (recorded) =>
      profileVector(ontology, recorded, (above, steps) =>
        exactly((weights[above] ?? 0) * rate ** steps),
      ),
  }
}

function own(ontology: Ontology): Example {
  const measure = vectorMeasures['own']?.(ontology, new Float64Array())
  if (!measure) throw new Error('There is no measure of our own.')
  return { measure, vectorOf: (recorded) => plainOwnVector(ontology, recorded) }
}

/** Compares with every profile there is, in the plainest way. */
function byComparingAll(
  { vectorOf }: Example,
  profiles: Ragged<Uint16Array>,
  sought: readonly number[],
  { count, mayBeFound }: { count: number; mayBeFound: (profile: number) => boolean },
) {
  const vector = vectorOf(Uint16Array.from(sought))
  return Array.from({ length: profiles.starts.length - 1 }, (_, profile) => ({
    profile,
    score: overlap(vector, vectorOf(listAt(profiles, profile))),
  }))
    .filter(({ profile, score }) => score > 0 && mayBeFound(profile))
    .sort((a, b) => b.score - a.score || a.profile - b.profile)
    .slice(0, count)
}

const cases = ontologiesWithDiseases().chain((ontology) =>
  fc.record({
    ontology: fc.constant(ontology),
    profiles: profilesOver(ontology, 80),
    sought: fc.array(fc.nat({ max: ontology.ids.length - 1 }), { maxLength: 10 }),
    count: fc.integer({ min: 1, max: 12 }),
    hidden: fc.uniqueArray(fc.nat({ max: 79 }), { maxLength: 40 }),
    first: fc.array(fc.nat({ max: 79 }), { maxLength: 12 }),
  }),
)

test.each<[string, (ontology: Ontology) => Example]>([
  ['amounts that fit into a posting', (ontology) => fading(ontology, 1)],
  ['amounts that do not all fit', (ontology) => fading(ontology, 20)],
  ['our own measure', own],
])(
  'the index finds who comparing with everybody finds, with the same scores to the last bit: %s',
  (_, exampleOf) => {
    fc.assert(
      fc.property(cases, ({ ontology, profiles, sought, count, hidden, first }) => {
        const example = exampleOf(ontology)
        const { prepare, maker } = example.measure
        const lists = Array.from({ length: profiles.starts.length - 1 }, (_, profile) =>
          Array.from(prepare(listAt(profiles, profile))),
        )
        const { nearest } = finderIn(buildIndex(raggedOf(lists), maker()), maker(), maker())
        const mayBeFound = (profile: number) => !hidden.includes(profile)
        const known = first.filter((profile) => profile < profiles.starts.length - 1)
        const wanted = { recorded: prepare(sought), count, mayBeFound }
        const expected = byComparingAll(example, profiles, sought, { count, mayBeFound })
        expect(nearest({ ...wanted, first: known })).toEqual(expected)
        expect(nearest(wanted)).toEqual(expected)
      }),
    )
  },
)
