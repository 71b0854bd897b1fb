import { ascending, ownersOf, type Neighbourhood, type Neighbourhoods } from './neighbourhood.ts'
import { fieldOf, type Field, type Ground } from './field.ts'
import { nearNeighbourhoods, packVectors } from './near-neighbourhoods.ts'
import { neighbourhoodVector } from './neighbourhood-vector.ts'
import { swapMembers } from './swap-members.ts'

/**
 * Parts these profiles into neighbourhoods of people who are alike, each of at least `least` owners: begins where they
 * stand closest, lets what is left over join, and then swaps members as long as both sides gain. The same profiles
 * give the same parts in whatever order they come. Where there are too few owners in all, everybody waits.
 */
export function formNeighbourhoods(
  profiles: Iterable<number>,
  ground: Ground,
  nextNumber = 0,
): Neighbourhoods {
  const all = ascending(profiles)
  if (ownersOf(ground.people, all).size < ground.sizes.least)
    return { byNumber: new Map(), waiting: all, nextNumber }
  const groups = swapMembers(gathered(all, ground), ground)
  const maker = ground.newMaker()
  const byNumber = new Map(
    groups.map((group, nth): [number, Neighbourhood] => {
      const members = ascending(group)
      const vector = neighbourhoodVector(members, ground.people, maker)
      return [nextNumber + nth, { members, vector, stirred: [] }]
    }),
  )
  return { byNumber, waiting: [], nextNumber: nextNumber + groups.length }
}

/** Groups of just enough owners, those first who stand closest; the last few join the groups they are most like. */
function gathered(all: readonly number[], ground: Ground): number[][] {
  const { people, sizes } = ground
  let field = fieldOf(all, ground)
  const order = closestFirst(all, field, sizes.least - 1)
  const free = new Set(all)
  const groups: number[][] = []
  for (const seed of order) {
    if (!free.has(seed)) continue
    const group = groupAround(seed, { field, free, order, ground })
    if (ownersOf(people, group).size < sizes.least) break
    groups.push(group)
    for (const profile of group) free.delete(profile)
    if (free.size < field.size / 2) field = fieldOf([...free], ground)
  }
  joinNearest([...free], groups, ground)
  return groups
}

/** Those first who are most like their nearest. */
function closestFirst(all: readonly number[], field: Field, others: number): number[] {
  const closeness = new Map(
    all.map((profile) => {
      const near = field.near(profile, others, () => true)
      return [profile, near.reduce((sum, { score }) => sum + score, 0)]
    }),
  )
  const of = (profile: number) => closeness.get(profile) ?? 0
  return [...all].sort((a, b) => of(b) - of(a) || a - b)
}

interface Gathering {
  readonly field: Field
  readonly free: ReadonlySet<number>
  readonly order: readonly number[]
  readonly ground: Ground
}

/** A profile and its nearest that are still free; where few are alike at all, whoever comes next. */
function groupAround(seed: number, { field, free, order, ground }: Gathering): number[] {
  const { people, sizes } = ground
  const near = field.near(seed, sizes.least - 1, (profile) => free.has(profile))
  const group = [seed, ...near.map(({ profile }) => profile)]
  const owners = ownersOf(people, group)
  if (owners.size === sizes.least) return group
  for (const profile of order) {
    if (owners.size === sizes.least) break
    const owner = people.ownerOf(profile)
    if (!free.has(profile) || owners.has(owner)) continue
    group.push(profile)
    owners.add(owner)
  }
  return group
}

function joinNearest(profiles: readonly number[], groups: number[][], ground: Ground): void {
  const maker = ground.newMaker()
  const packed = packVectors(
    new Map(groups.map((group, nth) => [nth, neighbourhoodVector(group, ground.people, maker)])),
  )
  for (const profile of profiles) {
    const [near] = nearNeighbourhoods(packed, ground.people.recordedOf(profile), maker, 1)
    groups[near?.number ?? 0]?.push(profile)
  }
}
