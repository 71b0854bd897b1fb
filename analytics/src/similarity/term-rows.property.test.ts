import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ontologies } from '../../tests/example-ontology.ts'
import { informationContent } from './information-content.ts'
import { termRows } from './term-rows.ts'
import { termFormulas, termSimilarity } from './term-similarity.ts'

const cases = ontologies().chain((ontology) => {
  const term = fc.nat({ max: ontology.ids.length - 1 })
  return fc.record({
    ontology: fc.constant(ontology),
    term,
    others: fc.uniqueArray(term, { maxLength: 20 }).map((list) => Uint16Array.from(list)),
  })
})

test.each(Object.entries(termFormulas))(
  'a row of %s holds what pair by pair gives',
  (_, formula) => {
    fc.assert(
      fc.property(cases, ({ ontology, term, others }) => {
        const content = informationContent(ontology.counts.phenotype, 'tells-nothing')
        const alike = termSimilarity(formula, ontology, content)
        const row = termRows(ontology, content, others)(term)(formula)
        expect(row).toEqual(Float64Array.from(others, (other) => alike(term, other)))
      }),
    )
  },
)
