import fc from 'fast-check'

import { compileOntology } from '../src/ontology/compiled/compile-ontology.ts'
import type { Ontology } from '../src/ontology/compiled/ontology.ts'
import type { Ragged } from '../src/ontology/compiled/ragged.ts'
import { raggedOf } from '../src/ontology/compiled/ragged.ts'

/** Invented ontologies of up to so many terms: each but the first stands beneath one or two that come before it. */
export const ontologies = (most = 60): fc.Arbitrary<Ontology> =>
  fc
    .array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 3, maxLength: most })
    .map((draws) => {
      const terms = [undefined, ...draws].map((draw, at) => ({
        id: exampleId(at),
        label: `Example ${String(at)}`,
        parents: draw === undefined ? [] : parentsOf(draw, at),
        altIds: [],
        synonyms: [],
        definition: '',
      }))
      const version = '2026-01-01'
      return compileOntology({ version, terms, obsolete: [] }, null, {
        kind: 'official',
        sources: [],
      })
    })

/** Invented profiles over an ontology: lists of terms, some empty, some with one term twice. */
export const profilesOver = ({ ids }: Ontology, most: number): fc.Arbitrary<Ragged<Uint16Array>> =>
  fc
    .array(fc.array(fc.nat({ max: ids.length - 1 }), { maxLength: 8 }), { maxLength: most })
    .map(raggedOf)

const exampleId = (at: number) => `HP:${String(at + 1).padStart(7, '0')}`

function parentsOf([first, second, hasTwo]: [number, number, boolean], at: number): string[] {
  const above = hasTwo ? [first % at, second % at] : [first % at]
  return [...new Set(above)].map(exampleId)
}
