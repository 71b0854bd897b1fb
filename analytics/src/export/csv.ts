import { stringify } from 'csv-stringify/sync'

import {
  textIn,
  type Cell,
  type CodebookItem,
  type Locale,
  type ReleasedTable,
  type ReleasedTableSet,
} from '@share4rare/schemas'

import { binLabel } from './bin-label.ts'

/**
 * The released figures as CSV, one figure per line. A withheld figure has no value and the status `S`. Texts that a
 * spreadsheet would take for a formula are neutralised with an apostrophe.
 */
export function tablesToCsv(
  released: ReleasedTableSet,
  items: readonly CodebookItem[],
  locale: Locale,
): string {
  const size = line({ statistic: 'size', cell: released.size })
  const figures = released.tables.flatMap((table) => {
    const item = items.find(({ code }) => code === table.item)
    const title = item ? textIn(locale, item.title) : table.item
    const figuresOfItem = figuresOf(table, item, locale)
    return figuresOfItem.map((figure) => line({ ...figure, item: table.item, title }))
  })
  return stringify([columns, size, ...figures], { escape_formulas: true })
}

const columns = ['item', 'item_title', 'statistic', 'category', 'category_label', 'value', 'status']

interface Figure {
  readonly statistic: string
  readonly cell: Cell
  readonly category?: string
  readonly label?: string
}

interface Line extends Figure {
  readonly item?: string
  readonly title?: string
}

function line({ item = '', title = '', statistic, cell, category = '', label = '' }: Line) {
  const shown = cell.status === 'shown' ? [cell.value, ''] : ['', 'S']
  return [item, title, statistic, category, label, ...shown]
}

type Bins = Extract<ReleasedTable, { measure: 'numbers' }>['bins']

function figuresOf(
  table: ReleasedTable,
  item: CodebookItem | undefined,
  locale: Locale,
): readonly Figure[] {
  if (table.measure === 'categories') {
    const labels = item?.measure === 'categories' ? item.categories : []
    return table.percents.map(({ category, percent }) => {
      const found = labels.find(({ code }) => code === category)
      const label = found ? textIn(locale, found.label) : category
      return { statistic: 'percent', cell: percent, category, label }
    })
  }
  return [
    { statistic: 'mean', cell: table.mean },
    { statistic: 'standard error', cell: table.standardError },
    { statistic: 'sd', cell: table.sd },
    ...binFigures(table.bins, item, locale),
  ]
}

function binFigures(bins: Bins, item: CodebookItem | undefined, locale: Locale): Figure[] {
  const whole = item?.measure === 'numbers' && item.wholeNumbers === true
  return bins.map(({ from, to, percent }, index) => {
    const isLast = index === bins.length - 1
    const category = `[${String(from)}, ${String(to)}${isLast ? ']' : ')'}`
    const label = binLabel({ from, to, isLast, whole }, locale)
    return { statistic: 'bin percent', cell: percent, category, label }
  })
}
