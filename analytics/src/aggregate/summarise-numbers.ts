import type { NumberSummary, NumericItem } from '@share4rare/schemas'

/** How many people gave one number. */
export interface NumberCount {
  readonly number: number
  readonly people: number
}

const binCount = 5

/**
 * Mean, sample standard deviation and bins of an item's numbers. It sums in the order of the numbers, so that neither
 * the order of the rows nor the number of threads can change a digit.
 */
export function summariseNumbers(
  item: NumericItem,
  counts: readonly NumberCount[],
  cellKey: bigint,
): NumberSummary {
  const { code, minimum, maximum } = item
  const ordered = counts
    .map(({ number, people }) => ({ number: within(number, item), people }))
    .toSorted((left, right) => left.number - right.number)
  const count = sum(ordered.map(({ people }) => people))
  const mean = count === 0 ? 0 : sum(ordered.map((each) => each.number * each.people)) / count
  const squares = sum(ordered.map((each) => (each.number - mean) ** 2 * each.people))
  const sd = count < 2 ? 0 : Math.sqrt(squares / (count - 1))
  const bins = binsOf(item, ordered)
  return { measure: 'numbers', item: code, minimum, maximum, count, mean, sd, cellKey, bins }
}

function binsOf(
  { minimum, maximum }: NumericItem,
  counts: readonly NumberCount[],
): NumberSummary['bins'] {
  const edges = Array.from(
    { length: binCount + 1 },
    (_, index) => minimum + ((maximum - minimum) * index) / binCount,
  )
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? maximum
    const isLast = index === binCount - 1
    const inside = counts.filter(
      ({ number }) => number >= from && (number < to || (isLast && number === maximum)),
    )
    return { from, to: isLast ? maximum : to, count: sum(inside.map(({ people }) => people)) }
  })
}

function within(number: number, { minimum, maximum }: NumericItem): number {
  return Math.min(Math.max(number, minimum), maximum)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
