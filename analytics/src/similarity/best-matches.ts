import type { TermSimilarity } from './term-similarity.ts'

/** Ways to say with one number how alike two lists of terms are, from how alike each is to its best match in the other. */
export const combinations = {
  /** The mean over all terms of both. */
  bma: ({ ofA, ofB }: BestMatches) => (sum(ofA) + sum(ofB)) / (ofA.length + ofB.length),
  /** The mean of both lists' means. */
  funsimavg: ({ ofA, ofB }: BestMatches) => (mean(ofA) + mean(ofB)) / 2,
  /** The greater of both lists' means. */
  funsimmax: ({ ofA, ofB }: BestMatches) => Math.max(mean(ofA), mean(ofB)),
} as const

/** How alike each term of a list is to the one of the other list that is most like it. */
export interface BestMatches {
  readonly ofA: Float64Array
  readonly ofB: Float64Array
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
  return { ofA, ofB }
}

const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0)
const mean = (values: Float64Array) => (values.length === 0 ? 0 : sum(values) / values.length)
