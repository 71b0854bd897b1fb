import { join } from 'node:path'

import type { SnapshotSource } from '@share4rare/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { aggregateSnapshot } from '../aggregate/aggregate-snapshot.ts'
import { changedPeople } from '../aggregate/changed-people.ts'
import { anyPeople, exampleCodebook, exampleKey } from '../../tests/example-people.ts'
import { sealExample, withFolder } from '../../tests/sealed-example.ts'
import type { ChangedPeople } from './history-gate.ts'
import { release } from './release.ts'

const items = exampleCodebook.items
const population = { id: 'daily_life|all', diseases: null }

test('from one snapshot to the next a release changes for nobody, or for eleven people and more', async () => {
  await fc.assert(
    fc.asyncProperty(anyPeople(40, 50), anyChange(), async (people, change) => {
      await withFolder(async (parent) => {
        const folders = { earlier: join(parent, 'earlier'), now: join(parent, 'now') }
        await sealExample(folders.earlier, people)
        await sealExample(folders.now, change(people))
        const changed = await changedPeople({
          now: { folder: folders.now, population },
          earlier: { folder: folders.earlier, population },
          items,
        })
        const earlier = await releaseOf(folders.earlier, [])
        const now = await releaseOf(folders.now, [changed])
        const figures = [...changed.values()]
        const isSafe = figures.every((people) => people === 0 || people >= 11)
        const isSame = figures.every((people) => people === 0)
        expect(now.ok).toBe(isSafe)
        expect(!isSame || JSON.stringify(now) === JSON.stringify(earlier)).toBe(true)
      })
    }),
    { numRuns: 20, endOnFailure: true },
  )
})

test.each([
  ['one person more', (people: SnapshotSource[]) => [...people, { ...newcomer, patient: 'late' }]],
  ['one person fewer', (people: SnapshotSource[]) => people.slice(1)],
  ['one changed answer', (people: SnapshotSource[]) => people.with(0, newcomer)],
])('%s releases nothing new', async (_, change) => {
  const people = Array.from({ length: 30 }, (__, index) => ({
    patient: `example-${String(index)}`,
    disease: 'ORPHA:1',
    answers: { tiredness: index },
  }))
  await withFolder(async (parent) => {
    const folders = { earlier: join(parent, 'earlier'), now: join(parent, 'now') }
    await sealExample(folders.earlier, people)
    await sealExample(folders.now, change(people))
    const changed = await changedPeople({
      now: { folder: folders.now, population },
      earlier: { folder: folders.earlier, population },
      items,
    })
    expect(await releaseOf(folders.now, [changed])).toEqual({
      ok: false,
      reasons: ['history-gate-failed'],
    })
  })
})

const newcomer = { patient: 'example-0', disease: 'ORPHA:1', answers: { tiredness: 99 } }

async function releaseOf(folder: string, history: readonly ChangedPeople[]) {
  const aggregate = await aggregateSnapshot({ folder, population, items, noiseKey: exampleKey })
  return release(aggregate, {
    codebook: exampleCodebook,
    countedOn: '2026-01-15',
    noiseKey: exampleKey,
    history,
    earlierNoiseKeyIds: [],
    tables: 'one-way',
  })
}

/** Some people leave, some come, some answer anew; often nobody. */
function anyChange() {
  const few = fc.oneof(fc.constant(0), fc.nat(16))
  return fc
    .record({ leave: few, come: few, move: few })
    .map(({ leave, come, move }) => (people: SnapshotSource[]) => [
      ...people.slice(leave).map((person, index) => (index < move ? moved(person) : person)),
      ...Array.from({ length: come }, (_, index) => ({
        ...newcomer,
        patient: `newcomer-${String(index)}`,
      })),
    ])
}

function moved(person: SnapshotSource): SnapshotSource {
  return { ...person, answers: { ...person.answers, tiredness: 3 } }
}
