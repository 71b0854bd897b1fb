import type {
  Aggregate,
  CategoryCounts,
  Cell,
  CodebookItem,
  NumberSummary,
  Population,
  ReleasedTable,
} from '@share4rare/schemas'

import { binStatistic } from './bin-statistic.ts'
import { bandsOf } from './peer-bands.ts'
import { protectCount } from './protect-count.ts'
import { protectMean, protectSd, protectStandardError } from './protect-numbers.ts'
import { protectPercent } from './protect-percent.ts'
import type { Protection } from './protection.ts'
import { shownOfChoices, shownOfParts } from './shown-cells.ts'
import { sizeStatisticOf, statisticOf } from './statistic.ts'
import { withheld } from './threshold.ts'

/** The figures of an aggregate after threshold, noise and rounding. Not released: no gate has seen them. */
export interface ProtectedTables {
  readonly size: Cell
  readonly tables: readonly ReleasedTable[]
}

/** Protects every figure of an aggregate of these items; null where its population is too small for any. */
export function protectAggregate(
  aggregate: Aggregate,
  items: readonly CodebookItem[],
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
  const inAll: Whole = {
    population,
    people: size.count,
    percent: (count) => protectPercent(count, published.value, protection.rules),
  }
  const several = new Set(items.filter(allowsSeveral).map(({ code }) => code))
  const tables = aggregate.tables.map((table) =>
    table.measure === 'categories'
      ? protectCategories(table, several.has(table.item), inAll, protection)
      : protectNumbers(table, inAll, protection),
  )
  return { size: published, tables }
}

/** What every table of an aggregate is a part of: the people, how many they are, and how a count is told of them. */
interface Whole {
  readonly population: Population
  readonly people: number
  readonly percent: (count: Cell) => Cell
}

function allowsSeveral(item: CodebookItem): boolean {
  return item.measure === 'categories' && item.several
}

function protectCategories(
  { item, cells }: CategoryCounts,
  several: boolean,
  { population, people, percent }: Whole,
  protection: Protection,
): ReleasedTable {
  const { threshold } = protection.rules
  const statistic = statisticOf(population, item)
  const shown = shownCategories(cells, (counts) =>
    several ? shownOfChoices(counts, people, threshold) : shownOfParts(counts, threshold),
  )
  const percents = cells.map(({ category, count, cellKey }) => {
    const draw = { tag: 'n', statistic, cellKey } as const
    return {
      category,
      percent: shown.has(category) ? percent(protectCount(count, draw, protection)) : withheld,
    }
  })
  return { measure: 'categories', item, percents }
}

/** In the order of their codes: another version that asks in another order withholds the same of two equal ones. */
function shownCategories(
  cells: CategoryCounts['cells'],
  shownOf: (counts: readonly number[]) => readonly boolean[],
): ReadonlySet<string> {
  const ordered = cells.toSorted((one, other) => (one.category < other.category ? -1 : 1))
  const shown = shownOf(ordered.map(({ count }) => count))
  return new Set(ordered.filter((_, index) => shown[index]).map(({ category }) => category))
}

function protectNumbers(
  summary: NumberSummary,
  { population, percent }: Whole,
  protection: Protection,
): ReleasedTable {
  const statistic = statisticOf(population, summary.item)
  return {
    measure: 'numbers',
    item: summary.item,
    mean: protectMean(summary, statistic, protection),
    standardError: protectStandardError(summary, protection),
    sd: protectSd(summary, protection),
    bins: protectBins(summary, statistic, protection).map(({ from, to, count }) => ({
      from,
      to,
      percent: percent(count),
    })),
  }
}

function protectBins({ cellKey, ...summary }: NumberSummary, name: string, protection: Protection) {
  const { rules } = protection
  const bands = bandsOf(summary, rules)
  const shown = shownOfParts(
    summary.bins.map(({ count }) => count),
    rules.threshold,
  )
  return summary.bins.map((bin, index) => {
    const draw = { tag: 'h', statistic: binStatistic(name, bin, bands), cellKey } as const
    const count = shown[index] ? protectCount(bin.count, draw, protection) : withheld
    return { ...bin, count }
  })
}
