import fc from 'fast-check'

import { compileOntology } from '../src/ontology/compiled/compile-ontology.ts'
import type { Ontology } from '../src/ontology/compiled/ontology.ts'
import type { Ragged } from '../src/ontology/compiled/ragged.ts'
import { raggedOf } from '../src/ontology/compiled/ragged.ts'

/** Invented ontologies of up to so many terms: each but the first stands beneath one or two that come before it. */
export const ontologies = (most = 60): fc.Arbitrary<Ontology> =>
  draws(most).map((drawn) => compiled(drawn, null))

/** The same with diseases: what each has, and how often. */
export const ontologiesWithDiseases = (most = 60): fc.Arbitrary<Ontology> => {
  const often = fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100))
  const features = fc.array(fc.tuple(fc.nat(), often), { minLength: 1, maxLength: 6 })
  return fc
    .tuple(draws(most), fc.array(features, { minLength: 1, maxLength: 30 }))
    .map(([drawn, diseases]) => compiled(drawn, diseases))
}

type Draw = [first: number, second: number, hasTwo: boolean]

const draws = (most: number): fc.Arbitrary<Draw[]> =>
  fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 3, maxLength: most })

function compiled(drawn: Draw[], diseases: [number, number | null][][] | null): Ontology {
  const terms = [undefined, ...drawn].map((draw, at) => ({
    id: exampleId(at),
    label: `Example ${String(at)}`,
    parents: draw === undefined ? [] : parentsOf(draw, at),
    altIds: [],
    synonyms: [],
    definition: '',
  }))
  const version = '2026-01-01'
  const annotated = diseases?.map((features, at) => ({
    id: `ORPHA:${String(at)}`,
    name: '',
    features: features.map(([draw, frequency]) => ({
      hpoId: exampleId(draw % terms.length),
      isPhenotype: true,
      isExcluded: false,
      frequency,
    })),
  }))
  return compileOntology(
    { version, terms, obsolete: [] },
    annotated ? { version, diseases: annotated } : null,
    { kind: 'official', sources: [] },
  )
}

/** Invented profiles over an ontology: lists of terms, some empty, some with one term twice. */
export const profilesOver = ({ ids }: Ontology, most: number): fc.Arbitrary<Ragged<Uint16Array>> =>
  fc
    .array(fc.array(fc.nat({ max: ids.length - 1 }), { maxLength: 8 }), { maxLength: most })
    .map(raggedOf)

const exampleId = (at: number) => `HP:${String(at + 1).padStart(7, '0')}`

function parentsOf([first, second, hasTwo]: Draw, at: number): string[] {
  const above = hasTwo ? [first % at, second % at] : [first % at]
  return [...new Set(above)].map(exampleId)
}
