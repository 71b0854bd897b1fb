import type { VectorMaker } from '../vector-maker.ts'
import type { NeighbourhoodVector, People } from './neighbourhood.ts'

/**
 * What a neighbourhood is known by: of each dimension as much as most of its owners have, and most of the others too
 * whichever of them is left out. So what at most half of somebody's neighbours have is not in it, nor does it change
 * it whether that somebody has it. (A mean would change a little with every member.)
 */
export function neighbourhoodVector(
  members: readonly number[],
  people: People,
  maker: VectorMaker,
  asMany = mostOf,
): NeighbourhoodVector {
  const byOwner = new Map<number, Map<number, number>>()
  for (const member of members) addMost(byOwner, people.ownerOf(member), member, { people, maker })
  const amountsOf = new Map<number, number[]>()
  for (const held of byOwner.values())
    for (const [dimension, amount] of held) {
      const amounts = amountsOf.get(dimension)
      if (amounts) amounts.push(amount)
      else amountsOf.set(dimension, [amount])
    }
  return vectorOf(amountsOf, asMany(byOwner.size))
}

/** How many of so many owners are most of the others whoever is left out: one more than more than half of the others. */
export const mostOf = (owners: number): number => Math.floor((owners - 1) / 2) + 2

/** How many are more than half: nearer to what the members have, but one of them may tip it. Never for lists. */
export const moreThanHalf = (owners: number): number => Math.floor(owners / 2) + 1

/** Notes of each dimension the most that any profile of an owner has. */
function addMost(
  byOwner: Map<number, Map<number, number>>,
  owner: number,
  member: number,
  { people, maker }: { people: People; maker: VectorMaker },
): void {
  const most = byOwner.get(owner) ?? new Map<number, number>()
  byOwner.set(owner, most)
  const held = maker.make(people.recordedOf(member))
  for (let nth = 0; nth < held; nth++) {
    const dimension = maker.dimensions[nth] ?? 0
    const amount = maker.amounts[dimension] ?? 0
    if (amount > (most.get(dimension) ?? 0)) most.set(dimension, amount)
  }
}

/** Of each dimension what the owner has who comes so far down, where the one with the most comes first. */
function vectorOf(amountsOf: Map<number, number[]>, place: number): NeighbourhoodVector {
  const held = [...amountsOf].filter(([, amounts]) => amounts.length >= place)
  held.sort(([one], [other]) => one - other)
  const amounts = Float64Array.from(held, ([, each]) => each.sort((a, b) => b - a)[place - 1] ?? 0)
  return {
    dimensions: Uint16Array.from(held, ([dimension]) => dimension),
    amounts,
    total: amounts.reduce((all, amount) => all + amount, 0),
  }
}
