import type { Marks } from './marks.ts'

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

/**
 * The postings of several shards: those of a dimension stand together, shard by shard, since a search goes from one to
 * the next and then finds them near.
 */
export interface PostingsOfShards {
  readonly postings: Uint32Array
  /** Those of a dimension in the nth shard stand from `starts[dimension * shards + nth]` up to what stands next here. */
  readonly starts: Uint32Array
  readonly shards: number
}

/** How many profiles a shard holds at most: what a search adds up of them stays close to the processor. */
export const shardSize = 65_536
