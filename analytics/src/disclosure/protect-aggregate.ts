import type {
  Aggregate,
  CategoryCounts,
  Cell,
  NumberSummary,
  Population,
  ReleasedTable,
} from '@share4rare/schemas'

import { formatEdge } from './format-edge.ts'
import { protectCount } from './protect-count.ts'
import { protectMean, protectSd, protectStandardError } from './protect-numbers.ts'
import { protectPercent } from './protect-percent.ts'
import type { Protection } from './protection.ts'
import { sizeStatisticOf, statisticOf } from './statistic.ts'

/** The figures of an aggregate after threshold, noise and rounding. Not released: no gate has seen them. */
export interface ProtectedTables {
  readonly size: Cell
  readonly tables: readonly ReleasedTable[]
}

/** Protects every figure of an aggregate; null where its population is too small for any. */
export function protectAggregate(
  aggregate: Aggregate,
  protection: Protection,
): ProtectedTables | null {
  const { population, size } = aggregate
  if (size.count < protection.rules.smallestPopulation) return null
  const published = protectCount(
    size.count,
    { tag: 'n', statistic: sizeStatisticOf(population), cellKey: size.cellKey },
    protection,
  )
  if (published.status === 'withheld') return null
  const percent = (count: Cell) => protectPercent(count, published.value, protection.rules)
  const tables = aggregate.tables.map((table) =>
    table.measure === 'categories'
      ? protectCategories(table, population, percent, protection)
      : protectNumbers(table, population, percent, protection),
  )
  return { size: published, tables }
}

type Percent = (count: Cell) => Cell

function protectCategories(
  { item, cells }: CategoryCounts,
  population: Population,
  percent: Percent,
  protection: Protection,
): ReleasedTable {
  const statistic = statisticOf(population, item)
  const percents = cells.map(({ category, count, cellKey }) => ({
    category,
    percent: percent(protectCount(count, { tag: 'n', statistic, cellKey }, protection)),
  }))
  return { measure: 'categories', item, percents }
}

function protectNumbers(
  summary: NumberSummary,
  population: Population,
  percent: Percent,
  protection: Protection,
): ReleasedTable {
  const statistic = statisticOf(population, summary.item)
  const bins = summary.bins.map(({ from, to, count }) => {
    const draw = {
      tag: 'h',
      statistic: `${statistic}|${formatEdge(from)}`,
      cellKey: summary.cellKey,
    } as const
    return { from, to, percent: percent(protectCount(count, draw, protection)) }
  })
  return {
    measure: 'numbers',
    item: summary.item,
    mean: protectMean(summary, statistic, protection),
    standardError: protectStandardError(summary, protection),
    sd: protectSd(summary, protection),
    bins,
  }
}
