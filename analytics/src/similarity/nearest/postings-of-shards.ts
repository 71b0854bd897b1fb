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
