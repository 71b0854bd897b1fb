import type {
  Aggregate,
  CategoricalItem,
  CategoryCounts,
  Codebook,
  CodebookItem,
  NumberSummary,
  NumericItem,
} from '@share4rare/schemas'

type Table = Aggregate['tables'][number]

/** Whether these are one-way tables of different items, each with exactly the categories or range of its item. */
export function areOneWayTables(tables: readonly Table[], codebook: Codebook): boolean {
  const items = new Set(tables.map(({ item }) => item))
  return (
    items.size === tables.length &&
    tables.every((table) =>
      codebook.items.some((item) => item.code === table.item && fits(table, item)),
    )
  )
}

function fits(table: Table, item: CodebookItem): boolean {
  switch (table.measure) {
    case 'categories':
      return item.measure === 'categories' && hasCategoriesOf(table, item)
    case 'numbers':
      return item.measure === 'numbers' && hasRangeOf(table, item)
    // A caller without types may hand in what is not known yet.
    default:
      return false
  }
}

function hasCategoriesOf({ cells }: CategoryCounts, { categories }: CategoricalItem): boolean {
  return (
    cells.length === categories.length &&
    cells.every(({ category }, index) => category === categories[index]?.code)
  )
}

function hasRangeOf({ minimum, maximum }: NumberSummary, item: NumericItem): boolean {
  return item.minimum === minimum && item.maximum === maximum
}
