import type { Aggregate, CodebookItem, NumericItem, Population, RawCell } from '@share4rare/schemas'

import { addKeys, recordKey } from '../src/disclosure/record-key.ts'
import type { SecretKey } from '../src/secret-key.ts'
import type { ExampleRows } from './example-people.ts'

interface Counting {
  readonly population: Population
  readonly items: readonly CodebookItem[]
  readonly noiseKey: SecretKey
}

/** What `aggregateSnapshot` is to give, in the plainest words. */
export function countInTypeScript(
  { people, answers }: ExampleRows,
  { population, items, noiseKey }: Counting,
): Aggregate {
  const { id, diseases } = population
  const [questionnaire = ''] = id.split('|')
  const members = people.filter(({ disease }) => diseases?.includes(disease) ?? true)
  const pseudonyms = new Set(members.map(({ pseudonym }) => pseudonym))
  const counted = answers.filter(({ pseudonym }) => pseudonyms.has(pseudonym))
  const cellOf = (item: string, rows: readonly (typeof counted)[number][]) => ({
    count: rows.length,
    cellKey: rows
      .map(({ pseudonym, value }) =>
        recordKey({ pseudonym, statistic: `${questionnaire}|${item}`, value }, noiseKey),
      )
      .reduce(addKeys, 0n),
  })
  const size = {
    count: members.length,
    cellKey: members
      .map(({ pseudonym }) => ({ pseudonym, statistic: `${questionnaire}|(size)`, value: '' }))
      .reduce((total, record) => addKeys(total, recordKey(record, noiseKey)), 0n),
  }
  const tables = items.map((item) => {
    const rows = counted.filter((row) => row.item === item.code)
    if (item.measure === 'numbers') {
      const numbers = rows.map(({ value }) => Number(value)).toSorted((a, b) => a - b)
      return { ...summary(numbers, item), ...cellOf(item.code, rows) }
    }
    const cells: RawCell[] = item.categories.map(({ code }) => ({
      category: code,
      ...cellOf(
        item.code,
        rows.filter(({ value }) => value === code),
      ),
    }))
    return { measure: 'categories', item: item.code, cells } as const
  })
  return { population, size, tables }
}

function summary(numbers: readonly number[], { code, minimum, maximum }: NumericItem) {
  const total = numbers.reduce((sum, number) => sum + number, 0)
  const mean = numbers.length === 0 ? 0 : total / numbers.length
  const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0)
  const sd = numbers.length < 2 ? 0 : Math.sqrt(squares / (numbers.length - 1))
  const width = (maximum - minimum) / 5
  const bins = [0, 1, 2, 3, 4].map((bin) => ({
    from: minimum + bin * width,
    to: minimum + (bin + 1) * width,
    count: numbers.filter((number) => Math.min(Math.floor((number - minimum) / width), 4) === bin)
      .length,
  }))
  return { measure: 'numbers', item: code, minimum, maximum, mean, sd, bins } as const
}
