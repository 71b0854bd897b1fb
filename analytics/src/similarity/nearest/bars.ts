import type { NearestIndex } from './nearest-index.ts'

/** What each profile asks of whoever would be near it: a score, and the share of both totals which that means. */
export interface Bars {
  /** Infinity for those whom nobody reaches. */
  readonly scores: Float64Array
  readonly shares: Float64Array
  /** Of each shard, the least share, and the least of what a profile needs of its own total, in units. */
  readonly least: readonly { readonly share: number; readonly held: number }[]
}

/** Of two totals, how much both must hold for a score of at least this; a little less, so that rounding hides nobody. */
export function needed(score: number, totals: number): number {
  return shareOf(score) * totals
}

function shareOf(score: number): number {
  const share = score === Infinity ? 1 : score / (1 + score)
  return share * (1 - 1e-12)
}

/** The bars of every profile of an index. */
export function barsOf({ shards }: NearestIndex, scores: Float64Array): Bars {
  const shares = scores.map(shareOf)
  const least = shards.map(({ first, totals }) => {
    let [share, held] = [1, Infinity]
    totals.forEach((total, place) => {
      const own = shares[first + place] ?? 1
      share = Math.min(share, own)
      held = Math.min(held, own * total)
    })
    return { share, held }
  })
  return { scores, shares, least }
}
