import { raggedOf } from '../src/ontology/compiled/ragged.ts'
import { finderIn } from '../src/similarity/nearest/find-nearest.ts'
import { buildIndex } from '../src/similarity/nearest/nearest-index.ts'
import { drawTen, drawingFrom } from '../src/similarity/neighbourhoods/draw-ten.ts'
import type { Ground } from '../src/similarity/neighbourhoods/field.ts'
import { formNeighbourhoods } from '../src/similarity/neighbourhoods/form-neighbourhoods.ts'
import {
  neighbourhoodSizes,
  type Neighbourhoods,
} from '../src/similarity/neighbourhoods/neighbourhood.ts'
import { neighbourhoodVector } from '../src/similarity/neighbourhoods/neighbourhood-vector.ts'
import { stickyOrder } from '../src/similarity/neighbourhoods/sticky-order.ts'
import { updateNeighbourhoods } from '../src/similarity/neighbourhoods/update-neighbourhoods.ts'
import { secretKey } from '../src/secret-key.ts'
import {
  bodyMaker,
  drawnSymptom,
  drawsFrom,
  exampleCommunities,
  groundOf,
} from './example-neighbours.ts'
import { attack, type Day, type Known, type Show } from './list-attacker.ts'

/** People, one planted and one the attacker's own patient, and a symptom that the planted may have. */
export interface World {
  readonly seed: number
  readonly known: Known
  readonly attacker: number
  /** What everybody has in this world. */
  readonly recorded: readonly (readonly number[])[]
}

const people = 72

/**
 * Two worlds that differ in one thing: in the second the planted member has the symptom. The attacker's own patient
 * begins with all else that the planted member has, so that they are likely to be neighbours.
 */
export function pairOfWorlds(seed: number): { readonly without: World; readonly having: World } {
  const draw = drawsFrom(seed)
  const attacker = people - 1
  const recorded = exampleCommunities(attacker, draw)
  const planted = Math.floor(draw() * attacker)
  const symptom = drawnSymptom(draw)
  const others = (recorded[planted] ?? []).filter((term) => term !== symptom)
  const known = { planted, symptom, others }
  const worldWith = (own: readonly number[]): World => ({
    seed,
    known,
    attacker,
    recorded: [...recorded.map((terms, profile) => (profile === planted ? own : terms)), others],
  })
  return { without: worldWith(others), having: worldWith([...others, symptom]) }
}

/**
 * Whether at most half of the planted member's neighbours have what the symptom gives: it, and as much of everything
 * above it. The attacker's own patient is taken to have all of it.
 */
export function isOfFew(
  { without, having }: ReturnType<typeof pairOfWorlds>,
  members: readonly number[],
) {
  const { planted } = without.known
  const before = amountsOf(without.recorded[planted] ?? [])
  const after = amountsOf(having.recorded[planted] ?? [])
  const others = members.filter((one) => one !== planted)
  const held = others.map((one) =>
    one === without.attacker ? () => Infinity : amountIn(amountsOf(without.recorded[one] ?? [])),
  )
  return [...after].every(([dimension, amount]) => {
    const had = before.get(dimension) ?? 0
    return amount === had || held.filter((of) => of(dimension) > had).length <= others.length / 2
  })
}

const amountIn = (amounts: ReadonlyMap<number, number>) => (dimension: number) =>
  amounts.get(dimension) ?? 0

function amountsOf(recorded: readonly number[]): Map<number, number> {
  const maker = bodyMaker()
  const held = maker.make(recorded)
  return new Map(
    Array.from(maker.dimensions.subarray(0, held), (dimension) => [
      dimension,
      maker.amounts[dimension] ?? 0,
    ]),
  )
}

const groundIn = (recorded: World['recorded']) =>
  groundOf(recorded, (profile) => profile, { ...neighbourhoodSizes, rounds: 1 })

/** The neighbourhoods that a world's own people make. */
export const formedBy = ({ recorded }: World): Neighbourhoods =>
  formNeighbourhoods(recorded.keys(), groundIn(recorded))

/** Who lives where the planted member does. */
export const neighboursOf = ({ known }: World, { byNumber }: Neighbourhoods): readonly number[] =>
  [...byNumber.values()].find(({ members }) => members.includes(known.planted))?.members ?? []

/** What is seen while nobody moves, and every vector is made anew every day. The whole order is shown, not only ten. */
export function seenInFixed(world: World, fixed: Neighbourhoods): Day[] {
  const places = placesIn(world)
  return attackOn(world, (ground) => {
    const maker = bodyMaker()
    const byNumber = [...fixed.byNumber].map(([number, { members }]) => {
      const vector = neighbourhoodVector(members, ground.people, maker)
      return [number, { members, vector, stirred: [] }] as const
    })
    return shownFrom({ ...fixed, byNumber: new Map(byNumber) }, places, world)
  })
}

/** What is seen where neighbourhoods are the world's own and are kept right every day. */
export function seenInOwn(world: World): Day[] {
  const places = placesIn(world)
  let now = formedBy(world)
  return attackOn(world, (ground) => {
    now = updateNeighbourhoods(now, { came: [], left: [], changed: [world.attacker] }, ground)
    return shownFrom(now, places, world)
  })
}

/** What is seen in lists that are exact: whoever is nearest by what they have themselves, in whole order too. */
export function seenInExact({ known, recorded, attacker, seed }: World): Day[] {
  const index = buildIndex(raggedOf(recorded.map((terms) => [...terms])), bodyMaker())
  const { nearest } = finderIn(index, bodyMaker(), bodyMaker())
  const mayBeFound = (profile: number) => profile !== attacker
  const show: Show = (asked) =>
    nearest({ recorded: asked, count: people, mayBeFound }).map(({ profile }) => profile)
  return attack(known, show, drawsFrom(seed + 1))
}

/** Attacks with lists that are made from what everybody has on the day. */
function attackOn(world: World, showOn: (ground: Ground) => Show): Day[] {
  const show: Show = (asked) => {
    const recorded = world.recorded.map((terms, at) => (at === world.attacker ? asked : terms))
    return showOn(groundIn(recorded))(asked)
  }
  return attack(world.known, show, drawsFrom(world.seed + 1))
}

const keyOf = (seed: number) => secretKey(seed.toString(16).padStart(64, '0'))

function placesIn({ seed, attacker }: World): Float64Array {
  const place = stickyOrder(keyOf(seed))
  return Float64Array.from({ length: people }, (_, profile) => place(attacker, profile))
}

function shownFrom(now: Neighbourhoods, places: Float64Array, { attacker }: World): Show {
  const drawing = drawingFrom(now, { ownerOf: (profile) => profile }, bodyMaker())
  return (asked) =>
    drawTen(
      drawing,
      {
        owner: attacker,
        recorded: asked,
        mayBeShown: () => true,
        sharesLanguage: () => false,
        placeOf: (profile) => places[profile] ?? 0,
      },
      people,
    ).profiles
}
