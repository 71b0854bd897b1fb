import type { VectorMaker } from '../vector-maker.ts'
import type { Ground } from './field.ts'
import { likeness, nearNeighbourhoods, packVectors } from './near-neighbourhoods.ts'
import { moreThanHalf, neighbourhoodVector } from './neighbourhood-vector.ts'
import { ownersOf, type NeighbourhoodVector } from './neighbourhood.ts'

/**
 * Lets members go where they are more alike, round by round: one goes alone if enough owners stay behind, else two
 * change places if both together gain. No group gets too small.
 */
export function swapMembers(groups: readonly number[][], ground: Ground): number[][] {
  const round = { groups: groups.map((group) => new Set(group)), ground, maker: ground.newMaker() }
  for (let nth = 0; nth < ground.sizes.rounds; nth++) if (swapOnce(round) === 0) break
  return round.groups.map((group) => [...group])
}

interface Swapping {
  readonly groups: Set<number>[]
  readonly ground: Ground
  readonly maker: VectorMaker
}

/** Somebody who is more like another group than their own. */
interface Wish {
  readonly profile: number
  readonly from: number
  readonly to: number
  readonly gain: number
}

/** One round, by the vectors at its beginning; nobody moves twice. Gives how many wishes came true. */
function swapOnce({ groups, ground, maker }: Swapping): number {
  const vectors = groups.map((group) =>
    neighbourhoodVector([...group], ground.people, maker, moreThanHalf),
  )
  const moved = new Set<number>()
  let came = 0
  for (const wish of wishesOf({ groups, ground, maker }, vectors)) {
    if (moved.has(wish.profile)) continue
    const partner = staysLargeEnough(wish, groups, ground)
      ? null
      : partnerFor(wish, { groups, ground, maker, vectors, moved })
    if (partner === undefined) continue
    exchange(wish, partner, groups)
    moved.add(wish.profile)
    if (partner !== null) moved.add(partner)
    came++
  }
  return came
}

/** How many groups a member looks at; the best are nearly always among them. */
const looksAt = 8

/** All wishes, the greatest gain first. */
function wishesOf({ groups, ground, maker }: Swapping, vectors: NeighbourhoodVector[]): Wish[] {
  const packed = packVectors(new Map(vectors.entries()))
  const wishes: Wish[] = []
  groups.forEach((group, from) => {
    const own = vectors[from]
    for (const profile of group) {
      const recorded = ground.people.recordedOf(profile)
      const score = own ? likeness(own, recorded, maker) : 0
      for (const near of nearNeighbourhoods(packed, recorded, maker, looksAt))
        if (near.score > score)
          wishes.push({ profile, from, to: near.number, gain: near.score - score })
    }
  })
  return wishes.sort((a, b) => b.gain - a.gain || a.profile - b.profile || a.to - b.to)
}

function staysLargeEnough({ profile, from, to }: Wish, groups: Set<number>[], ground: Ground) {
  const { people, sizes } = ground
  const [behind, joined] = [new Set(groups[from]), groups[to] ?? []]
  behind.delete(profile)
  return (
    ownersOf(people, behind).size >= sizes.least &&
    ownersOf(people, joined).size + 1 < 2 * sizes.least
  )
}

interface Partners extends Swapping {
  readonly vectors: readonly NeighbourhoodVector[]
  readonly moved: ReadonlySet<number>
}

/** Who of the other group loses least by changing places; undefined where both together would not gain. */
function partnerFor(wish: Wish, { groups, ground, maker, vectors, moved }: Partners) {
  const [here, there] = [vectors[wish.from], vectors[wish.to]]
  if (!here || !there) return undefined
  let [best, bestGain]: [number | undefined, number] = [undefined, leastGain - wish.gain]
  for (const other of groups[wish.to] ?? []) {
    if (moved.has(other)) continue
    const recorded = ground.people.recordedOf(other)
    const gain = likeness(here, recorded, maker) - likeness(there, recorded, maker)
    if (gain > bestGain && stayLargeEnough(wish, other, groups, ground))
      [best, bestGain] = [other, gain]
  }
  return best
}

/** Less than this is not worth a swap. */
const leastGain = 1e-6

function stayLargeEnough(wish: Wish, partner: number, groups: Set<number>[], ground: Ground) {
  const after = [new Set(groups[wish.from]), new Set(groups[wish.to])]
  exchange({ ...wish, from: 0, to: 1 }, partner, after)
  return after.every((group) => ownersOf(ground.people, group).size >= ground.sizes.least)
}

function exchange({ profile, from, to }: Wish, partner: number | null, groups: Set<number>[]) {
  groups[from]?.delete(profile)
  groups[to]?.add(profile)
  if (partner === null) return
  groups[to]?.delete(partner)
  groups[from]?.add(partner)
}
