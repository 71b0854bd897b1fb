import type { Marks } from './marks.ts'
import type { PostingsOfShards } from './postings-of-shards.ts'

/**
 * Some ten thousands of profiles, found by dimension. A posting is one number: at which place of the shard in the
 * upper half, ascending, and how much of the dimension there is, rounded up, in the lower.
 */
export interface Shard extends Marks, PostingsOfShards {
  /** Which of the shards that share the postings this is. */
  readonly nth: number
  /** Which profile stands at each place. */
  readonly profiles: Uint32Array
  /** Of all that profiles have, rounded down, the least and the most. */
  readonly leastTotal: number
  readonly mostTotal: number
  /** How many times this step each profile has more than the least. */
  readonly totalStep: number
  readonly totalSteps: Uint8Array
}

/** How many profiles a shard holds at most: what a search adds up of them stays close to the processor. */
export const shardSize = 65_536
