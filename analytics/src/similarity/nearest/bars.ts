import type { NearestIndex } from './nearest-index.ts'

/** What each profile asks of whoever would be near it: a score, and the share of both totals which that means. */
export interface Bars {
  /** Infinity for those whom nobody reaches. */
  readonly scores: Float64Array
  readonly shares: Float64Array
  /** Of each shard, the least share. */
  readonly leastShares: Float64Array
}

/** Of two totals, which share both must hold for a score of at least this; a little less, so that rounding hides nobody. */
export function shareOf(score: number): number {
  const share = score === Infinity ? 1 : score / (1 + score)
  return share * (1 - 1e-12)
}

/** The score that such a share means. */
export const scoreOf = (share: number): number => share / (1 - share)

/** The bars of every profile of an index. */
export function barsOf({ shards }: NearestIndex, scores: Float64Array): Bars {
  const shares = scores.map(shareOf)
  const leastShares = Float64Array.from(shards, ({ profiles }) =>
    profiles.reduce((least, profile) => Math.min(least, shares[profile] ?? 1), 1),
  )
  return { scores, shares, leastShares }
}
