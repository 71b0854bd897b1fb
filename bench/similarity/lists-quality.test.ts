import { expect, test } from 'vitest'

import { bodyMaker } from '../../analytics/tests/example-neighbours.ts'
import { listsQuality } from './lists-quality.ts'

/** Six diseases of twelve people each, who have nothing in common with the others. */
const diseases = Array.from({ length: 72 }, (_, at) => at % 6)
const recorded = diseases.map((disease) => [50 + disease * 21, 51 + disease * 21])
const sizes = { least: 12, tooMany: 36, rounds: 2 }

test('lists of people who are all alike are all right, and those of one publication do not count across', () => {
  const publications = diseases.map((_, at) => Math.floor(at / 36))
  expect(listsQuality({ recorded, diseases, publications }, bodyMaker, sizes)).toEqual({
    np10All: 1,
    np10Cross: 1,
  })
})

test('whoever has nobody in another publication does not count across', () => {
  const quality = listsQuality({ recorded, diseases, publications: diseases }, bodyMaker, sizes)
  expect(quality).toHaveProperty('np10Cross', 0)
})

test('without the published cases it says so', () => {
  expect(listsQuality(null, bodyMaker)).toEqual({
    skipped: 'Skipped: shared/ with the published cases is missing.',
  })
})
