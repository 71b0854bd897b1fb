import { join } from 'node:path'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { secretKey } from '../secret-key.ts'
import { sealExample, withFolder } from '../../tests/sealed-example.ts'
import { aggregateSnapshot } from './aggregate-snapshot.ts'
import { changedPeople } from './changed-people.ts'
import { countInTypeScript } from '../../tests/count-in-typescript.ts'
import { anyPeople, exampleCodebook, rowsOfPeople } from '../../tests/example-people.ts'

const items = exampleCodebook.items
/** HMAC hashes a key first that is longer than its block of 64 bytes. */
const anyNoiseKey = fc.constantFrom(32, 64, 65).map((bytes) => secretKey('5a'.repeat(bytes)))
const anyPopulation = fc.constantFrom(
  { id: 'daily_life|Türkçe', diseases: null },
  { id: 'daily_life|one', diseases: ['ORPHA:1'] },
  { id: 'daily_life|two', diseases: ['ORPHA:2', 'undiagnosed'] },
  { id: 'daily_life|none', diseases: [] },
)

test('DuckDB and plain TypeScript count the same, with one thread and with two', async () => {
  await fc.assert(
    fc.asyncProperty(anyPeople(0, 60), anyPopulation, anyNoiseKey, async (...drawn) => {
      const [people, population, noiseKey] = drawn
      await withFolder(async (folder) => {
        const sealed = join(folder, 'sealed')
        await sealExample(sealed, people)
        const order = { folder: sealed, population, items, noiseKey }
        const counted = await aggregateSnapshot({ ...order, threads: 1 })
        const expected = countInTypeScript(rowsOfPeople(people), { population, items, noiseKey })
        expect(rounded(counted)).toEqual(rounded(expected))
        expect(await aggregateSnapshot(order)).toEqual(counted)
      })
    }),
    { numRuns: 20 },
  )
})

test('changed people are those with other values, or in one population only', async () => {
  await fc.assert(
    fc.asyncProperty(anyPeople(0, 25), anyPeople(0, 25), async (earlier, now) => {
      const population = { id: 'daily_life|one', diseases: ['ORPHA:1'] }
      await withFolder(async (folder) => {
        const folders = { now: join(folder, 'now'), earlier: join(folder, 'earlier') }
        await sealExample(folders.now, now)
        await sealExample(folders.earlier, earlier)
        const found = await changedPeople({
          now: { folder: folders.now, population },
          earlier: { folder: folders.earlier, population },
          items,
        })
        const sources = [now, earlier].map((people) =>
          people.filter(({ disease }) => disease === 'ORPHA:1'),
        )
        expect([...found.values()]).toEqual([
          differing(sources, () => 'member'),
          ...items.map(({ code }) =>
            differing(sources, (person) =>
              rowsOfPeople([person])
                .answers.filter(({ item }) => item === code)
                .map(({ value }) => value)
                .toString(),
            ),
          ),
        ])
      })
    }),
    { numRuns: 15 },
  )
})

type Person = Parameters<typeof rowsOfPeople>[0][number]

function differing(sources: readonly Person[][], tell: (person: Person) => string): number {
  const [now = new Map<string, string>(), earlier = new Map<string, string>()] = sources.map(
    (people) => new Map(people.map((person) => [person.patient, tell(person)])),
  )
  const everybody = new Set([...now.keys(), ...earlier.keys()])
  return [...everybody].filter((id) => (now.get(id) ?? '') !== (earlier.get(id) ?? '')).length
}

/** The two engines may sum in another order, which shows in the last digits. */
function rounded(value: unknown): unknown {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint'
      ? String(inner)
      : typeof inner === 'number'
        ? inner.toFixed(9)
        : inner,
  )
  return JSON.parse(text)
}
