import { afterAll, beforeEach, expect, it } from 'vitest'

import { countsForStaff } from '../src/people-alike/counts-for-staff.ts'
import { givenACommunity, makeLists, takeCommunitiesAway } from './support/given-community.ts'
import type { Neighbour } from '../../tests/support/neighbours.ts'
import { givenADisease } from './support/given-people.ts'
import { requestAs } from './support/personas.ts'
import { emptyRecord } from './support/started-cms.ts'

beforeEach(async () => {
  await emptyRecord()
  await takeCommunitiesAway()
})
afterAll(takeCommunitiesAway)

const weakness = ['HP:0001324', 'HP:0003236']
const seizures = ['HP:0001250', 'HP:0001263']
const many = (people: number, hpoIds: readonly string[], more: Partial<Neighbour> = {}) =>
  Array.from({ length: people }, () => ({ hpoIds, ...more }))
const counts = async () => countsForStaff(await requestAs('data scientist'))

it('staff see diseases, parts of the body and groups in protected counts, and no small number', async () => {
  const [common, rare] = [await givenADisease('ORPHA:1'), await givenADisease('ORPHA:2')]
  await givenACommunity([
    ...many(30, weakness, { disease: common }),
    ...many(4, weakness, { disease: rare }),
    ...many(16, seizures),
    ...many(20, seizures, { validation: 'submitted' }),
  ])
  await makeLists()
  const seen = await counts()
  const shown = new Map(
    [...seen.byDisease.counts, ...seen.bySystem.counts].map(({ category, count }) => [
      category,
      count,
    ]),
  )
  expect(shown.get('ORPHA:2')).toEqual({ status: 'withheld' })
  const [common30, muscles34] = [shown.get('ORPHA:1'), shown.get('muscles')]
  expect([common30, muscles34].map((cell) => cell?.status)).toEqual(['shown', 'shown'])
  expect(common30).toEqual({
    status: 'shown',
    value: expect.toSatisfy((value: number) => value >= 20 && value <= 40) as number,
  })
  expect(seen.groups.reduce((sum, { people }) => sum + people, 0)).toBeLessThanOrEqual(50)
  expect(seen.groups.map(({ symptoms }) => symptoms.toSorted())).toContainEqual(weakness)
  expect(
    seen.groups
      .flatMap(({ byDisease }) => byDisease)
      .filter(({ category }) => category === 'ORPHA:2'),
  ).toSatisfy((cells: { count: { status: string } }[]) =>
    cells.every(({ count }) => count.status === 'withheld'),
  )
})

it('of few people nothing is told', async () => {
  await givenACommunity(many(15, weakness))
  const { byDisease, bySystem } = await counts()
  expect([byDisease.size, bySystem.size]).toEqual([{ status: 'withheld' }, { status: 'withheld' }])
})
