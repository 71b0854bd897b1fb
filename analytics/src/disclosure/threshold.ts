import type { Cell } from '@share4rare/schemas'

/** The cell that says nothing: not whether nobody is in it, nor how many are missing. */
export const withheld: Cell = { status: 'withheld' }

/** The figure where at least `needed` people stand behind it; otherwise nothing. */
export function shownFrom(needed: number, people: number, figure: () => number): Cell {
  return people >= needed ? { status: 'shown', value: figure() } : withheld
}
