import { expect, test } from 'vitest'

import { ancestorsOf, labelOf, termCount, termOf } from '../compiled/ontology.ts'
import { starterOntology, starterVersion } from './starter-ontology.ts'
import terms from './terms.json' with { type: 'json' }

test('the starter vocabulary is an ontology like any other, without diseases, made once', () => {
  const ontology = starterOntology()
  expect(ontology.release).toEqual({
    ...{ kind: 'starter', version: starterVersion, hasDiseases: false, sources: [] },
  })
  expect(termCount(ontology)).toBe(terms.length)
  const seizure = termOf(ontology, 'HP:0001250') ?? NaN
  expect(labelOf(ontology, seizure)).toBe('Seizure')
  expect(ancestorsOf(ontology, seizure)).toContain(termOf(ontology, 'HP:0000118'))
  expect(starterOntology()).toBe(ontology)
})
