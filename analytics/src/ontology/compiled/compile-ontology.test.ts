import { expect, test } from 'vitest'

import { smallTerms, term } from '../../../tests/small-release.ts'
import { compileOntology } from './compile-ontology.ts'
import { noTerm } from './ontology.ts'

const compiled = (terms: (typeof smallTerms)['terms']) =>
  compileOntology({ ...smallTerms, terms }, null, { kind: 'official', sources: [] })
const root = term('HP:0000001', 'All', [])

test.each<[what: string, terms: (typeof smallTerms)['terms'], sentence: string]>([
  [
    'a circle',
    [root, term('HP:0000002', 'Two', ['HP:0000003']), term('HP:0000003', 'Three', ['HP:0000002'])],
    'A term stands above itself.',
  ],
  [
    'a parent that nobody knows',
    [root, term('HP:0000002', 'Two', ['HP:0000009'])],
    'HP:0000009 is named as a parent and is no term.',
  ],
  [
    'more terms than numbers',
    Array.from({ length: noTerm }, () => root),
    'More than 65534 terms cannot be numbered.',
  ],
])('%s is refused in a sentence', (_, terms, sentence) => {
  expect(() => compiled(terms)).toThrow(sentence)
})
