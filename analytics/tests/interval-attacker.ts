import type { Cell } from '@share4rare/schemas'

import { shownOfParts } from '../src/disclosure/shown-cells.ts'

/** From how many to how many people, both included. */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * What each withheld cell of a table of parts may hold, for somebody who knows the rules, the published size and
 * shares, and that everybody answered: the ends of what any table that could have been published like this says.
 */
export function derivable(percents: readonly Cell[], size: number): Range[] {
  const ranges = percents.map((cell) =>
    cell.status === 'shown' ? countsBehind(cell.value, size) : null,
  )
  const shown = ranges.filter((range) => range !== null)
  const left = {
    from: Math.max(0, size - mostOff - sum(shown.map(({ to }) => to))),
    to: size + mostOff - sum(shown.map(({ from }) => from)),
  }
  const hidden = [...ranges.keys()].filter((index) => ranges[index] === null)
  return hidden.map((index) => {
    const possible = numbers(0, left.to).filter((count) =>
      splits(count, left, hidden.length - 1).some((others) => {
        const rest = [...others]
        const table = ranges.map((range, at) => range?.to ?? (at === index ? count : rest.pop()))
        return fits(table, ranges)
      }),
    )
    return { from: Math.min(...possible), to: Math.max(...possible) }
  })
}

/** Noise of six, and what rounding to five adds. */
const mostOff = 8

function countsBehind(percent: number, size: number): Range {
  const shares = numbers(2, Math.ceil((size + mostOff) / 5)).map((fives) => 5 * fives)
  const like = shares.filter(
    (count) => Math.min(95, Math.max(5, 5 * Math.floor((20 * count) / size + 0.5))) === percent,
  )
  return { from: Math.max(11, Math.min(...like) - mostOff), to: Math.max(...like) + mostOff }
}

/** What the other withheld cells may hold beside `count`: all in one of them, or the same in each. */
function splits(count: number, left: Range, others: number): number[][] {
  if (others === 0) return count >= left.from ? [[]] : []
  return numbers(Math.max(0, left.from - count), left.to - count).flatMap((rest) => [
    Array<number>(others).fill(0).with(0, rest),
    Array<number>(others).fill(Math.floor(rest / others)),
  ])
}

function fits(table: readonly (number | undefined)[], ranges: readonly (Range | null)[]): boolean {
  const shown = shownOfParts(
    table.map((count) => count ?? 0),
    11,
  )
  return ranges.every((range, index) => shown[index] === (range !== null))
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
