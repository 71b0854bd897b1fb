/** Who may stand in whose list. Plain data, so that every thread can be given it. */
export interface Findable {
  /** By profile: 1 for those who may be found at all. A profile that is no more is 0. */
  readonly findable: Uint8Array
  /** By profile: whose it is. Nobody finds their own. */
  readonly owners: Uint32Array
  /** By owner: the owners whom they do not find, and who do not find them. */
  readonly blocked: ReadonlyMap<number, ReadonlySet<number>>
}

/** Whether one profile may be shown to whoever looks for another. */
export function mayFind(
  { findable, owners, blocked }: Findable,
  viewer: number,
  profile: number,
): boolean {
  const [owner = 0, other = 0] = [owners[viewer], owners[profile]]
  return findable[profile] === 1 && owner !== other && blocked.get(owner)?.has(other) !== true
}
