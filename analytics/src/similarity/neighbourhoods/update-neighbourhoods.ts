import type { VectorMaker } from '../vector-maker.ts'
import type { Ground } from './field.ts'
import { formNeighbourhoods } from './form-neighbourhoods.ts'
import { likeness, nearNeighbourhoods, packVectors } from './near-neighbourhoods.ts'
import { neighbourhoodVector } from './neighbourhood-vector.ts'
import { ascending, ownersOf, type Neighbourhood, type Neighbourhoods } from './neighbourhood.ts'

/** What happened since neighbourhoods were right. A profile stands in one of the three at most. */
export interface Happened {
  /** May be found now, and could not. */
  readonly came: Iterable<number>
  /** Could be found and still can, with other things recorded. */
  readonly changed: Iterable<number>
  /** May not be found any more, or are no more. */
  readonly left: Iterable<number>
}

/**
 * Puts neighbourhoods right after what happened. Who changed moves only where another is much more like them and
 * enough stay behind; one with too few owners is dissolved, one with too many parted; everything else stays as it is.
 * A vector is made anew once `least` owners came, left or changed since: so no two vectors differ by fewer people.
 */
export function updateNeighbourhoods(
  before: Neighbourhoods,
  { came, changed, left }: Happened,
  ground: Ground,
): Neighbourhoods {
  const update = updateOf(before, ground)
  const leavers = new Set(left)
  for (const profile of ascending(leavers)) takeOut(update, profile)
  const waiting = before.waiting.filter((profile) => !leavers.has(profile))
  const comers = ascending([...waiting, ...came])
  if (before.byNumber.size === 0) return formNeighbourhoods(comers, ground, before.nextNumber)
  for (const profile of ascending(changed)) changeOne(update, profile)
  for (const profile of comers) putIn(update, profile, nearest(update, profile))
  const homeless = dissolved(update)
  if (update.drafts.size === 0) return formNeighbourhoods(homeless, ground, before.nextNumber)
  for (const profile of homeless) putIn(update, profile, nearest(update, profile))
  return finished(update, before)
}

/** A neighbourhood while things happen to it. */
interface Draft {
  readonly members: Set<number>
  readonly stirred: Set<number>
  readonly before: Neighbourhood
}

interface Update {
  readonly ground: Ground
  readonly maker: VectorMaker
  readonly drafts: Map<number, Draft>
  readonly where: Map<number, number>
  packed: ReturnType<typeof packVectors>
}

function updateOf({ byNumber }: Neighbourhoods, ground: Ground): Update {
  const drafts = new Map<number, Draft>()
  const where = new Map<number, number>()
  for (const [number, before] of byNumber) {
    const { members, stirred } = before
    drafts.set(number, { members: new Set(members), stirred: new Set(stirred), before })
    for (const member of members) where.set(member, number)
  }
  return { ground, maker: ground.newMaker(), drafts, where, packed: packedOf(drafts) }
}

const packedOf = (drafts: ReadonlyMap<number, Draft>) =>
  packVectors(new Map([...drafts].map(([number, { before }]) => [number, before.vector])))

function takeOut({ drafts, where, ground }: Update, profile: number): void {
  const draft = drafts.get(where.get(profile) ?? -1)
  draft?.members.delete(profile)
  draft?.stirred.add(ground.people.ownerOf(profile))
  where.delete(profile)
}

function putIn({ drafts, where, ground }: Update, profile: number, number: number): void {
  const draft = drafts.get(number)
  draft?.members.add(profile)
  draft?.stirred.add(ground.people.ownerOf(profile))
  where.set(profile, number)
}

const nearest = ({ packed, ground, maker }: Update, profile: number) =>
  nearNeighbourhoods(packed, ground.people.recordedOf(profile), maker, 1)[0]?.number ?? -1

/** Another neighbourhood must be so many times more like somebody than their own, for them to move. */
const worthMoving = 1.25

function changeOne(update: Update, profile: number): void {
  const { ground, maker, drafts, where } = update
  const draft = drafts.get(where.get(profile) ?? -1)
  if (!draft) return
  draft.stirred.add(ground.people.ownerOf(profile))
  const behind = [...draft.members].filter((member) => member !== profile)
  if (ownersOf(ground.people, behind).size < ground.sizes.least) return
  const recorded = ground.people.recordedOf(profile)
  const own = likeness(draft.before.vector, recorded, maker)
  const [best] = nearNeighbourhoods(update.packed, recorded, maker, 1)
  if (!best || best.score <= own * worthMoving) return
  takeOut(update, profile)
  putIn(update, profile, best.number)
}

/** Takes away the neighbourhoods that have too few owners; gives who lived there. */
function dissolved(update: Update): number[] {
  const { drafts, ground } = update
  const small = [...drafts].filter(
    ([, { members }]) => ownersOf(ground.people, members).size < ground.sizes.least,
  )
  for (const [number] of small) drafts.delete(number)
  if (small.length > 0) update.packed = packedOf(drafts)
  return ascending(small.flatMap(([, { members }]) => [...members]))
}

function finished({ drafts, ground, maker }: Update, before: Neighbourhoods): Neighbourhoods {
  const byNumber = new Map<number, Neighbourhood>()
  let nextNumber = before.nextNumber
  for (const [number, draft] of drafts)
    if (ownersOf(ground.people, draft.members).size < ground.sizes.tooMany)
      byNumber.set(number, kept(draft, ground, maker))
    else {
      const parts = formNeighbourhoods(draft.members, ground, nextNumber)
      for (const [part, neighbourhood] of parts.byNumber) byNumber.set(part, neighbourhood)
      nextNumber = parts.nextNumber
    }
  return { byNumber, waiting: [], nextNumber }
}

function kept({ members, stirred, before }: Draft, ground: Ground, maker: VectorMaker) {
  if (stirred.size === before.stirred.length && isSame(members, before.members)) return before
  const now = ascending(members)
  return stirred.size < ground.sizes.least
    ? { members: now, vector: before.vector, stirred: ascending(stirred) }
    : { members: now, vector: neighbourhoodVector(now, ground.people, maker), stirred: [] }
}

const isSame = (members: ReadonlySet<number>, before: readonly number[]) =>
  members.size === before.length && before.every((member) => members.has(member))
