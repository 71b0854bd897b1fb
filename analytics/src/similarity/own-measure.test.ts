import { describe, expect, test } from 'vitest'

import { officialOntology } from '../../tests/official-ontology.ts'
import { starterOntology } from '../ontology/starter/starter-ontology.ts'
import { termOf, type Ontology } from '../ontology/compiled/ontology.ts'
import { measures } from './measures.ts'

/** Worked out by a program of its own in another language, straight from the files of the release of 2025-05-06. */
const pairs = [
  {
    a: '0000023 0001792 0008404 0012741 0500262',
    b: '0008404 0040039 0500262',
    own: 0.398664825715,
    terms: 0.375310835044,
  },
  {
    a: '0001250 0009716 0009717 0009719 0009720 0009729',
    b: '0001250 0009716 0009717 0009719 0009721',
    own: 0.498129940545,
    terms: 0.513307737794,
  },
  {
    a: '0001480 0001642 0007565',
    b: '0000445 0000750 0000957 0001276 0002360 0004209 0007256 0011342 0030892',
    own: 0.052766005278,
    terms: 0.062762820135,
  },
  {
    a: '0000486 0001249 0001252 0001263 0002373 0002719 0012450 0025502',
    b: '0000512 0000545 0000639 0000662 0001133 0030515',
    own: 0.022347827711,
    terms: 0.025836762145,
  },
] as const

const official = await officialOntology()
const known = official ? [official] : []

test.skipIf(known.length === 0)(
  'the official release is there (skipped: shared/ is missing)',
  () => {
    expect(known).toHaveLength(1)
  },
)

const nothing = new Float64Array()
const termsOf = (ontology: Ontology, digits: string) =>
  digits.split(' ').map((id) => termOf(ontology, `HP:${id}`) ?? NaN)

describe.each(known)('our own measure', (ontology) => {
  const own = measures['own']?.(ontology, nothing)
  const byTerms = measures['own-terms']?.(ontology, nothing)

  test.each(pairs)('is what an independent program makes of $a and $b', ({ a, b, ...expected }) => {
    const [ofA, ofB] = [termsOf(ontology, a), termsOf(ontology, b)]
    expect(own?.(ofA, ofB)).toBeCloseTo(expected.own, 9)
    expect(byTerms?.(ofA, ofB)).toBeCloseTo(expected.terms, 9)
  })
})

test('where nothing is known of diseases, our own measure goes by terms alone', () => {
  const ontology = starterOntology()
  const [own, byTerms] = ['own', 'own-terms'].map((name) => measures[name]?.(ontology, nothing))
  const [a, b] = [termsOf(ontology, '0001250 0001263'), termsOf(ontology, '0001250 0000252')]
  expect(own?.(a, b)).toBeGreaterThan(0)
  expect(own?.(a, b)).toBe(byTerms?.(a, b))
})
