import fc from 'fast-check'
import { expect, test } from 'vitest'

import { term } from '../../../tests/small-release.ts'
import { compileOntology } from './compile-ontology.ts'
import { idOf, termOf } from './ontology.ts'

const root = 'HP:0000001'
const current = ['HP:0000011', 'HP:0000012', 'HP:0000013']
const gone = Array.from({ length: 12 }, (_, nth) => `HP:00001${String(nth).padStart(2, '0')}`)

/** Each id that is gone points to nothing, to a term, to another that is gone, or to what nobody knows. */
const pointers = fc.tuple(
  ...gone.map(() =>
    fc.option(fc.constantFrom(...current, ...gone, 'HP:9999999'), { freq: 8, nil: null }),
  ),
)

test('a row of replacements leads to the term at its end, and one in a circle to none', () => {
  fc.assert(
    fc.property(pointers, (drawn) => {
      const next = new Map(gone.map((id, nth) => [id, drawn[nth] ?? null]))
      const ontology = compileOntology(
        {
          version: '2001-01-01',
          terms: [term(root, 'All', []), ...current.map((id) => term(id, id, [root]))],
          obsolete: [...next].map(([id, replacedBy]) => ({ id, replacedBy })),
        },
        null,
        { kind: 'official', sources: [] },
      )
      const found = gone.map((id) => termOf(ontology, id))
      const ids = found.map((at) => (at === null ? null : idOf(ontology, at)))
      expect(ids).toEqual(gone.map((id) => endOf(id, next, new Set())))
    }),
  )
})

function endOf(
  id: string,
  next: ReadonlyMap<string, string | null>,
  met: ReadonlySet<string>,
): string | null {
  if (current.includes(id)) return id
  const to = met.has(id) ? null : (next.get(id) ?? null)
  return to === null ? null : endOf(to, next, new Set([...met, id]))
}

test('an alternative id leads to its term, unless it is a term itself', () => {
  const [first = '', second = '', third = ''] = current
  const ontology = compileOntology(
    {
      version: '2001-01-01',
      terms: [
        term(root, 'All', []),
        { ...term(first, first, [root]), altIds: ['HP:0000900', second] },
        ...[second, third].map((id) => term(id, id, [root])),
      ],
      obsolete: [{ id: 'HP:0000900', replacedBy: null }],
    },
    null,
    { kind: 'official', sources: [] },
  )
  const found = ['HP:0000900', second].map((id) => termOf(ontology, id) ?? NaN)
  expect(found.map((at) => idOf(ontology, at))).toEqual([first, second])
})
