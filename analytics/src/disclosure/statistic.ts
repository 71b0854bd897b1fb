import type { Population } from '@share4rare/schemas'

/**
 * The name of an item's statistic: its questionnaire and the item. It names neither release nor population, for noise
 * hangs on it: the same people with the same values draw the same noise, whatever they are asked for as.
 */
export function statisticOf(population: Pick<Population, 'id'>, item: string): string {
  return `${questionnaireOf(population)}|${item}`
}

/** The name of a population's own size, of which there is one statistic for all uses. */
export function sizeStatisticOf(population: Pick<Population, 'id'>): string {
  return statisticOf(population, sizeEntry)
}

/** Stands for the population's size where items are listed by code. No question can have this code. */
export const sizeEntry = '(size)'

/** The part of a population's name that says what was asked; the rest says who. */
function questionnaireOf({ id }: Pick<Population, 'id'>): string {
  return id.split('|', 1).join('')
}
