import { chmod, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { anyPeople, exampleCodebook } from '../../tests/example-people.ts'
import { peopleByDisease } from '../aggregate/people-by-disease.ts'
import { readSnapshot, snapshotSha256 } from './read-snapshot.ts'
import { linesOf, sealExample, withFolder } from '../../tests/sealed-example.ts'

const twenty = Array.from({ length: 20 }, (_, index) => ({
  patient: `example-${String(index)}`,
  disease: index < 12 ? 'ORPHA:1' : 'undiagnosed',
  answers: { tiredness: index * 5, sleeps_well: index % 2 === 0, full_name: 'Ada Example' },
}))

test('the same people give the same bytes in any order', async () => {
  await fc.assert(
    fc.asyncProperty(anyPeople(0, 40), fc.nat(), async (people, seed) => {
      const shuffled = people.toSorted((a, b) => rank(a.patient, seed) - rank(b.patient, seed))
      await withFolder(async (folder) => {
        const one = await sealExample(join(folder, 'one'), people)
        const other = await sealExample(join(folder, 'other'), shuffled)
        expect(other).toEqual(one)
        expect(snapshotSha256(other)).toBe(snapshotSha256(one))
      })
    }),
    { numRuns: 8 },
  )
})

test('one changed answer gives another hash', async () => {
  const changed = twenty.map((person, index) => ({
    ...person,
    answers: { ...person.answers, tiredness: index === 3 ? 16 : index * 5 },
  }))
  await withFolder(async (folder) => {
    const one = await sealExample(join(folder, 'one'), twenty)
    const other = await sealExample(join(folder, 'other'), changed)
    expect(snapshotSha256(other)).not.toBe(snapshotSha256(one))
  })
})

test('the manifest tells what was sealed, and progress is told', async () => {
  const told: number[] = []
  await withFolder(async (folder) => {
    const sealed = join(folder, 'sealed')
    const manifest = await sealExample(sealed, twenty, {
      onProgress: (people) => told.push(people),
    })
    expect(manifest).toMatchObject({ people: 20, answers: 40, purpose: 'study:example' })
    expect(await readSnapshot(sealed)).toEqual(manifest)
    expect(told).toEqual([20])
    expect(await readdir(sealed)).toEqual(['answers.parquet', 'manifest.json', 'people.parquet'])
    expect((await stat(join(sealed, 'answers.parquet'))).mode & 0o777).toBe(0o400)
    expect(await peopleByDisease(sealed)).toEqual(
      new Map([
        ['ORPHA:1', 12],
        ['undiagnosed', 8],
      ]),
    )
  })
})

test('no byte of the files tells an id or an answer that may not be counted', async () => {
  await withFolder(async (folder) => {
    await sealExample(join(folder, 'sealed'), twenty)
    for (const name of await readdir(join(folder, 'sealed'))) {
      const bytes = await readFile(join(folder, 'sealed', name), 'latin1')
      expect(['Ada', 'full_name', 'example-1'].filter((word) => bytes.includes(word))).toEqual([])
    }
  })
})

test('a second run keeps the sealed files and closes the source unread', async () => {
  await withFolder(async (folder) => {
    const sealed = join(folder, 'sealed')
    const first = await sealExample(sealed, twenty)
    let closed = false
    const lines = linesOf(['never read'])
    const watched = {
      [Symbol.asyncIterator]: () => ({
        next: () => lines.next(),
        return: () => {
          closed = true
          return Promise.resolve({ done: true, value: undefined } as const)
        },
      }),
    }
    expect(await sealExample(sealed, [], { lines: watched })).toEqual(first)
    expect(closed).toBe(true)
  })
})

test('two runs at once seal one snapshot and leave nothing else', async () => {
  await withFolder(async (folder) => {
    const sealed = join(folder, 'sealed')
    const [one, other] = await Promise.all([
      sealExample(sealed, twenty),
      sealExample(sealed, twenty),
    ])
    expect(other).toEqual(one)
    expect(await readdir(folder)).toEqual(['sealed'])
  })
})

test('another order under the same name is refused', async () => {
  await withFolder(async (folder) => {
    const sealed = join(folder, 'sealed')
    await sealExample(sealed, twenty)
    const codebook = { ...exampleCodebook, items: exampleCodebook.items.slice(1) }
    await expect(sealExample(sealed, twenty, { codebook })).rejects.toThrow('another snapshot')
  })
})

test('a file that was changed after sealing is noticed', async () => {
  await withFolder(async (folder) => {
    const sealed = join(folder, 'sealed')
    await sealExample(sealed, twenty)
    await chmod(join(sealed, 'people.parquet'), 0o600)
    await writeFile(join(sealed, 'people.parquet'), 'changed')
    await expect(readSnapshot(sealed)).rejects.toThrow('people.parquet')
  })
})

test('what a killed run left is removed, and a failed run leaves nothing', async () => {
  await withFolder(async (folder) => {
    const sealed = join(folder, 'sealed')
    await mkdir(`${sealed}.unfinished-999999999-gone-1`)
    await expect(sealExample(sealed, [], { lines: linesOf(['{']) })).rejects.toThrow('Line 1')
    expect(await readdir(folder)).toEqual([])
    expect(await readSnapshot(sealed)).toBeNull()
  })
})

test.each([
  ['is not JSON', '{"patient":"Ada Example"'],
  ['is not a person', '{"patient":"Ada Example","disease":7,"answers":{"secret":1}}'],
])('an error about a line that %s tells nothing of it', async (_, line) => {
  await withFolder(async (folder) => {
    const failure = await sealExample(join(folder, 'x'), [], { lines: linesOf([line]) }).catch(
      String,
    )
    expect(failure).toBe('SnapshotError: Line 1 of the source is not a person with answers.')
  })
})

test('a person who stands in the source twice is refused', async () => {
  await withFolder(async (folder) => {
    const twice = sealExample(join(folder, 'sealed'), [...twenty, ...twenty.slice(0, 1)])
    await expect(twice).rejects.toThrow('Line 21 of the source is a person again.')
  })
})

function rank(text: string, seed: number): number {
  return (Number(text.replace('example-', '')) * 7919 + seed) % 101
}
