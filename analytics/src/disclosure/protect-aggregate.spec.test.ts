import { join } from 'node:path'

import type { Aggregate, Cell, Codebook, SnapshotSource } from '@share4rare/schemas'
import { describe, expect, it } from 'vitest'

import { aggregateSnapshot } from '../aggregate/aggregate-snapshot.ts'
import { countInTypeScript } from '../../tests/count-in-typescript.ts'
import { exampleKey } from '../../tests/example-people.ts'
import { pseudonymise, pseudonymOf } from '../snapshot/pseudonymise.ts'
import { sealExample, withFolder } from '../../tests/sealed-example.ts'
import { disclosureRules } from './disclosure-rules.ts'
import { readTable, type DrawnTable } from '../../tests/drawn-table.ts'
import { protectAggregate, type ProtectedTables } from './protect-aggregate.ts'

const withoutNoise = { ...disclosureRules, noise: 'none' } as const

spec('a small cell is withheld, and so is an empty one; others are percents in steps of five', {
  given: `always | 38
          often  | 11
          rarely | 10
          never  | 1`,
  then: `people | 60
         always | 65
         often  | 15
         rarely | ·
         never  | ·`,
})

spec('where the withheld cells hold too few, the smallest that could be shown is withheld too', {
  given: `always | 41
          often  | 11
          rarely | 10
          never  | 0`,
  then: `people | 60
         always | 65
         often  | ·
         rarely | ·
         never  | ·`,
})

spec('of two answers both are shown or neither, for the size would give the other away', {
  given: `always | 65
          often  | 5
          rarely | 0
          never  | 0`,
  then: `people | 70
         always | ·
         often  | ·
         rarely | ·
         never  | ·`,
})

spec('a cell that holds nearly everybody is 95 percent', {
  given: `always | 989
          often  | 11
          rarely | 0
          never  | 0`,
  then: `people | 1000
         always | 95
         often  | ·
         rarely | ·
         never  | ·`,
})

spec('a cell that holds few is 5 percent', {
  given: `always | 978
          often  | 11
          rarely | 7
          never  | 4`,
  then: `people | 1000
         always | 95
         often  | 5
         rarely | ·
         never  | ·`,
})

spec('twenty people have a size, and no cell that leaves enough of them out', {
  given: `always | 11
          often  | 9
          rarely | 0
          never  | 0`,
  then: `people | 20
         always | ·
         often  | ·
         rarely | ·
         never  | ·`,
})

spec('nineteen are not: nothing is shown at all', {
  given: `always | 19
          often  | 0
          rarely | 0
          never  | 0`,
  then: '',
})

function spec(rule: string, { given, then }: { readonly given: string; readonly then: string }) {
  const people = peopleOf(readTable(given))
  const expected = readTable(then)
  describe(rule, () => {
    it('holds for the reference in TypeScript', () => {
      expect(tableOf(inTypeScript(people))).toEqual(expected)
    })
    it('holds for DuckDB', async () => {
      expect(tableOf(await inDuckDb(people))).toEqual(expected)
    })
  })
}

const codebook: Codebook = {
  questionnaire: 'daily_life',
  items: [
    {
      measure: 'categories',
      code: 'tired',
      title: { en: 'Are you tired?' },
      showPosition: false,
      several: false,
      categories: ['always', 'often', 'rarely', 'never'].map((code) => ({
        code,
        label: { en: code },
      })),
    },
  ],
}
const population = { id: 'daily_life|all', diseases: null }
const counting = { population, items: codebook.items, noiseKey: exampleKey }

function peopleOf(drawn: DrawnTable): SnapshotSource[] {
  const answers = [...drawn].flatMap(([tired, count]) => Array<string>(Number(count)).fill(tired))
  return answers.map((tired, index) => ({
    patient: `example-${String(index)}`,
    disease: 'ORPHA:1',
    answers: { tired },
  }))
}

function inTypeScript(people: readonly SnapshotSource[]): Aggregate {
  const rows = {
    people: people.map(({ patient, disease }) => ({
      pseudonym: pseudonymOf(patient, exampleKey),
      disease,
    })),
    answers: people.flatMap((person) => pseudonymise(person, codebook, exampleKey)),
  }
  return countInTypeScript(rows, counting)
}

async function inDuckDb(people: readonly SnapshotSource[]): Promise<Aggregate> {
  return withFolder(async (parent) => {
    const folder = join(parent, 'sealed')
    await sealExample(folder, people, { codebook })
    return aggregateSnapshot({ folder, ...counting })
  })
}

function tableOf(aggregate: Aggregate): DrawnTable {
  const figures = protectAggregate(aggregate, codebook.items, {
    rules: withoutNoise,
    noiseKey: exampleKey,
  })
  return new Map(figures === null ? [] : rowsOfFigures(figures))
}

function rowsOfFigures({ size, tables }: ProtectedTables): [string, string][] {
  const rows = tables.flatMap((table) => (table.measure === 'categories' ? table.percents : []))
  return [
    ['people', drawn(size)],
    ...rows.map(({ category, percent }): [string, string] => [category, drawn(percent)]),
  ]
}

function drawn(cell: Cell): string {
  return cell.status === 'shown' ? String(cell.value) : '·'
}
