import type { BodySystemCode } from '@share4rare/schemas'

import { systemOf, type SymptomWords } from '../../ontology/search/symptom-words.ts'
import type { Drawing } from './draw-ten.ts'
import { nearNeighbourhoods } from './near-neighbourhoods.ts'
import type { NeighbourhoodVector } from './neighbourhood.ts'

/** A neighbourhood as a map shows it to somebody. */
export interface NearGroup {
  readonly number: number
  /** How alike it is to what is recorded, in twentieths of 1. */
  readonly nearness: number
}

/** The neighbourhoods nearest to what is recorded of somebody, the nearest first. Those with nothing in common are none. */
export function nearGroups(
  { packed, maker }: Pick<Drawing, 'packed' | 'maker'>,
  recorded: ArrayLike<number>,
  most: number,
): NearGroup[] {
  return nearNeighbourhoods(packed, recorded, maker, most)
    .filter(({ score }) => score > 0)
    .map(({ number, score }) => ({ number, nearness: Math.round(score * 20) / 20 }))
}

/** The parts of the body where most of a neighbourhood have something, the most telling first. */
export function systemsOfVector(
  { dimensions, amounts }: NeighbourhoodVector,
  words: Pick<SymptomWords, 'ontology' | 'systems'>,
  most: number,
): BodySystemCode[] {
  const terms = words.ontology.ids.length
  const telling = new Map<BodySystemCode, number>()
  dimensions.forEach((dimension, nth) => {
    const system = dimension < terms ? systemOf(words, dimension) : null
    if (system) telling.set(system, (telling.get(system) ?? 0) + (amounts[nth] ?? 0))
  })
  return [...telling]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([system]) => system)
}
