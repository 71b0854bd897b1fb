import type { TermSimilarity } from './term-similarity.ts'

/** Ways to say with one number how alike two lists of terms are, from how alike each is to its best match in the other. */
export const combinations = {
  /** The mean over all terms of both. */
  bma: ({ ofA, ofB, countA, countB }: BestMatches) => (ofA + ofB) / (countA + countB),
  /** The mean of both lists' means. */
  funsimavg: ({ ofA, ofB, countA, countB }: BestMatches) => (ofA / countA + ofB / countB) / 2,
  /** The greater of both lists' means. */
  funsimmax: ({ ofA, ofB, countA, countB }: BestMatches) => Math.max(ofA / countA, ofB / countB),
} as const

/** One of these ways. Neither list is empty. */
export type Combination = (matches: BestMatches) => number

/** How alike the terms of each list are to those of the other that are most like them, added up, and how many they are. */
export interface BestMatches {
  readonly ofA: number
  readonly ofB: number
  readonly countA: number
  readonly countB: number
}

/** Each term of either list against all of the other. */
export function bestMatches(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  alike: TermSimilarity,
): BestMatches {
  const [ofA, ofB] = [new Float64Array(a.length), new Float64Array(b.length)]
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      const found = alike(a[i] ?? 0, b[j] ?? 0)
      ofA[i] = Math.max(ofA[i] ?? 0, found)
      ofB[j] = Math.max(ofB[j] ?? 0, found)
    }
  return { ofA: sum(ofA), ofB: sum(ofB), countA: a.length, countB: b.length }
}

const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0)
