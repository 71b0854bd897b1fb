import { expect, it } from 'vitest'

import { featuresIn } from './features-of.ts'

const now = { hpoId: 'HP:0000002', label: 'The name of today' }
const termOf = (hpoId: string) => (['HP:0000001', now.hpoId].includes(hpoId) ? now : null)
const unsaid = { excluded: false, resolved: false, onset: null }

it('a term that was replaced is read as the one that replaced it', () => {
  const rows = [{ id: 'a', hpoId: 'HP:0000001', label: 'The old name', resolved: true }]
  expect(featuresIn(rows, termOf)).toEqual([{ ...unsaid, id: 'a', ...now, resolved: true }])
})

it('told under both ids it is there once, as it was said last', () => {
  const rows = [
    { id: 'a', hpoId: 'HP:0000001', label: 'The old name' },
    { id: 'b', ...now, excluded: true },
  ]
  expect(featuresIn(rows, termOf)).toEqual([{ ...unsaid, id: 'b', ...now, excluded: true }])
})

it('what no vocabulary knows any more keeps its id and its label', () => {
  const lost = { id: 'c', hpoId: 'HP:0000009', label: 'Something lost' }
  expect(featuresIn([lost], termOf)).toEqual([{ ...unsaid, ...lost }])
})
