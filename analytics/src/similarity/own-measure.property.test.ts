import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ontologiesWithDiseases, profilesOver } from '../../tests/example-ontology.ts'
import { plainOwnVector } from '../../tests/plain-own-vector.ts'
import { listAt } from '../ontology/compiled/ragged.ts'
import { overlap } from './profile-vector.ts'
import { vectorMeasures, vectorSimilarity, type VectorMeasure } from './vector-measures.ts'

const own = (ontology: Parameters<typeof plainOwnVector>[0]): VectorMeasure => {
  const measure = vectorMeasures['own']?.(ontology, new Float64Array())
  if (!measure) throw new Error('There is no measure of our own.')
  return measure
}

const cases = ontologiesWithDiseases().chain((ontology) =>
  fc.record({ ontology: fc.constant(ontology), profiles: profilesOver(ontology, 6) }),
)

test('what is made quickly of a profile is what plain code makes of it, to the last bit', () => {
  fc.assert(
    fc.property(cases, ({ ontology, profiles }) => {
      const { prepare, maker } = own(ontology)
      const { make, dimensions, amounts } = maker()
      for (let at = 0; at + 1 < profiles.starts.length; at++) {
        const recorded = listAt(profiles, at)
        const plain = plainOwnVector(ontology, recorded)
        const made = dimensions.slice(0, make(prepare(recorded))).sort()
        expect(made).toEqual(plain.terms)
        expect(Float64Array.from(made, (dimension) => amounts[dimension] ?? 0)).toEqual(
          plain.amounts,
        )
      }
    }),
  )
})

test('the order of the terms, and terms told twice, change nothing; a profile is like itself', () => {
  fc.assert(
    fc.property(cases, fc.nat(), ({ ontology, profiles }, seed) => {
      const alike = vectorSimilarity(own(ontology))
      const [a, b] = [listAt(profiles, 0), listAt(profiles, profiles.starts.length - 2)]
      const turned = [...a, ...a].map((_, at) => a[(at * 7 + seed) % a.length] ?? 0)
      const otherWay = [...new Set([...turned, ...[...a].reverse()])]
      const plain = overlap(plainOwnVector(ontology, a), plainOwnVector(ontology, b))
      expect(alike(otherWay, b)).toBe(alike(a, b))
      expect(alike(b, a)).toBe(alike(a, b))
      expect(alike(a, b)).toBe(plain)
      const silent = plainOwnVector(ontology, a).terms.length === 0
      expect(alike(a, a)).toBe(silent ? 0 : 1)
    }),
  )
})
