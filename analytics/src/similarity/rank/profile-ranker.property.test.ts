import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ontologiesWithDiseases } from '../../../tests/example-ontology.ts'
import { listAt, raggedOf } from '../../ontology/compiled/ragged.ts'
import { contents, measures } from '../measures.ts'
import { measureChoice, measureNames } from './measure-choice.ts'
import { profileRanker } from './profile-ranker.ts'

const cases = ontologiesWithDiseases(30).chain((ontology) =>
  fc.record({
    ontology: fc.constant(ontology),
    lists: fc.array(fc.uniqueArray(fc.nat({ max: ontology.ids.length - 1 }), { maxLength: 6 }), {
      minLength: 1,
      maxLength: 15,
    }),
    hidden: fc.uniqueArray(fc.nat({ max: 14 }), { maxLength: 5 }),
    count: fc.integer({ min: 1, max: 6 }),
  }),
)

test.each(measureNames)('ranking by %s is comparing with each and sorting', (words) => {
  const { name, by } = measureChoice(words) ?? { name: '', by: 'all' }
  fc.assert(
    fc.property(cases, ({ ontology, lists, hidden, count }) => {
      const profiles = raggedOf(lists)
      const alike = measures[name]?.(ontology, contents[by](ontology))
      const mayBeFound = (profile: number) => !hidden.includes(profile)
      const rank = profileRanker(ontology, { name, by }, profiles)
      const expected = lists
        .map((list, profile) => ({ profile, score: alike?.(listAt(profiles, 0), list) ?? NaN }))
        .filter(({ profile, score }) => score > 0 && mayBeFound(profile))
        .sort((a, b) => b.score - a.score || a.profile - b.profile)
        .slice(0, count)
      expect(rank({ profile: 0, count, mayBeFound })).toEqual(expected)
    }),
    { numRuns: 30 },
  )
})
