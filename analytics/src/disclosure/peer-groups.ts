/** A tree of diseases: who stands below whom. A disease stands in one place only. */
export interface DiseaseTree {
  readonly root: string
  readonly children: Readonly<Record<string, readonly string[]>>
}

/** People who are compared with each other: the leaves' people, under the name of `node`. */
export interface PeerGroup {
  readonly node: string
  readonly leaves: readonly string[]
  readonly people: number
}

/** Groups that share nobody, and the diseases whose people are too few for one. */
export interface PeerGroups {
  readonly groups: readonly PeerGroup[]
  readonly leftover: readonly string[]
}

/**
 * Divides people by disease into groups of at least `smallest`: from the leaves upwards, a node becomes a group as
 * soon as what is not yet placed below it has enough people. `sizes` may name inner nodes too.
 */
export function peerGroups(
  tree: DiseaseTree,
  sizes: ReadonlyMap<string, number>,
  smallest: number,
): PeerGroups {
  const groups: PeerGroup[] = []
  const visited = new Set<string>()
  const place = (node: string): string[] => {
    if (visited.has(node)) return []
    visited.add(node)
    const children = (tree.children[node] ?? []).toSorted()
    const own = children.length === 0 || sizes.has(node) ? [node] : []
    const leaves = [...own, ...children.flatMap(place)]
    const people = leaves.reduce((sum, leaf) => sum + (sizes.get(leaf) ?? 0), 0)
    if (people < smallest) return leaves
    groups.push({ node, leaves, people })
    return []
  }
  const leftover = place(tree.root)
  return { groups, leftover }
}
