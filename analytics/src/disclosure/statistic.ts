import type { Population } from '@share4rare/schemas'

/** The name of an item's statistic in a population. It names no release: the same cell always has the same noise. */
export function statisticOf(population: Pick<Population, 'id'>, item: string): string {
  return `${population.id}|${item}`
}

/** The name of the population's own size, of which there is one statistic for all uses. */
export function sizeStatisticOf(population: Pick<Population, 'id'>): string {
  return `${population.id}|size`
}

/** Stands for the population's size where items are listed by code. No question can have this code. */
export const sizeEntry = '(size)'
