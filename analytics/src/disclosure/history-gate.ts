import { sizeEntry } from './statistic.ts'

/** How many people changed since one earlier release: by item, and by membership under `sizeEntry`. */
export type ChangedPeople = ReadonlyMap<string, number>

/**
 * Whether a release cannot be compared with any earlier one to learn about a few people: every figure is 0 or large
 * enough. An earlier release of which the size is not compared, or a figure that is no whole number, fails.
 */
export function passesHistoryGate(history: readonly ChangedPeople[], enough: number): boolean {
  return history.every(
    (changed) =>
      changed.has(sizeEntry) && [...changed.values()].every((people) => isSafe(people, enough)),
  )
}

function isSafe(people: number, enough: number): boolean {
  return Number.isInteger(people) && (people === 0 || people >= enough)
}
