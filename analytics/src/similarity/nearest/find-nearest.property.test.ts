import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ontologies, profilesOver } from '../../../tests/example-ontology.ts'
import type { Ontology } from '../../ontology/compiled/ontology.ts'
import { listAt, type Ragged } from '../../ontology/compiled/ragged.ts'
import { informationContent } from '../information-content.ts'
import { overlap, profileVector } from '../profile-vector.ts'
import { exactly, fadingGiven, vectorMaker } from '../vector-maker.ts'
import { finderIn } from './find-nearest.ts'
import { buildIndex } from './nearest-index.ts'

const rate = 0.6
const weightsOf = ({ counts }: Ontology) =>
  informationContent(counts.phenotype, 'as-in-one').map((tells) => tells + 1 / 16)

const makerOf = (ontology: Ontology) => {
  const given = fadingGiven(ontology, weightsOf(ontology), rate)
  return () => vectorMaker(ontology, given)
}

/** Compares with every profile there is, in the plainest way. */
function byComparingAll(
  ontology: Ontology,
  profiles: Ragged<Uint16Array>,
  sought: readonly number[],
  { count, mayBeFound }: { count: number; mayBeFound: (profile: number) => boolean },
) {
  const weights = weightsOf(ontology)
  const vectorOf = (recorded: ArrayLike<number>) =>
    profileVector(ontology, recorded, (above, steps) =>
      exactly((weights[above] ?? 0) * rate ** steps),
    )
  const vector = vectorOf(sought)
  return Array.from({ length: profiles.starts.length - 1 }, (_, profile) => ({
    profile,
    score: overlap(vector, vectorOf(listAt(profiles, profile))),
  }))
    .filter(({ profile, score }) => score > 0 && mayBeFound(profile))
    .sort((a, b) => b.score - a.score || a.profile - b.profile)
    .slice(0, count)
}

const cases = ontologies().chain((ontology) =>
  fc.record({
    ontology: fc.constant(ontology),
    profiles: profilesOver(ontology, 80),
    sought: fc.array(fc.nat({ max: ontology.ids.length - 1 }), { maxLength: 10 }),
    count: fc.integer({ min: 1, max: 12 }),
    hidden: fc.uniqueArray(fc.nat({ max: 79 }), { maxLength: 40 }),
    first: fc.array(fc.nat({ max: 79 }), { maxLength: 12 }),
  }),
)

test('the index finds who comparing with everybody finds, with the same scores to the last bit', () => {
  fc.assert(
    fc.property(cases, ({ ontology, profiles, sought, count, hidden, first }) => {
      const maker = makerOf(ontology)
      const { nearest } = finderIn(buildIndex(profiles, maker()), maker(), maker())
      const mayBeFound = (profile: number) => !hidden.includes(profile)
      const known = first.filter((profile) => profile < profiles.starts.length - 1)
      const wanted = { recorded: sought, count, mayBeFound }
      const expected = byComparingAll(ontology, profiles, sought, { count, mayBeFound })
      expect(nearest({ ...wanted, first: known })).toEqual(expected)
      expect(nearest(wanted)).toEqual(expected)
    }),
  )
})
