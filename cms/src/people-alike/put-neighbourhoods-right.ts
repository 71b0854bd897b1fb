import {
  neighbourhoodSizes,
  systemsOfVector,
  updateNeighbourhoods,
  type Neighbourhood,
  type Neighbourhoods,
} from '@share4rare/analytics'
import { done } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { inTransaction } from '../endpoints/endpoint.ts'
import { takeTurns } from '../endpoints/transaction-of.ts'
import {
  keepNeighbourhoods,
  keptNeighbourhoods,
  type KeptNeighbourhood,
  type KeptNeighbourhoods,
} from './kept-neighbourhoods.ts'
import type { MeasureInForce } from './measure-in-force.ts'
import { numberedPeople, type NumberedPeople } from './numbered-people.ts'
import { markOf, recordedPeople, type RecordedPerson } from './recorded-people.ts'

/** Neighbourhoods as they are right now, and everybody for whom a list is to be drawn from them. */
export interface RightNeighbourhoods {
  readonly neighbourhoods: Neighbourhoods
  readonly numbered: NumberedPeople
  /** The patients for whom lists are made. */
  readonly viewers: ReadonlySet<string>
}

/**
 * Puts neighbourhoods right after all that has happened since: who came, changed or left. All of it in one
 * transaction, and by one worker at a time: whoever dies meanwhile has changed nothing.
 */
export async function putNeighbourhoodsRight(
  req: PayloadRequest,
  inForce: MeasureInForce,
): Promise<RightNeighbourhoods> {
  const right = await inTransaction(req, async () => {
    await takeTurns(req, 'neighbourhoods')
    const people = await recordedPeople(req)
    return done(await putRight(req, people, inForce))
  })
  if (!right.ok) throw new Error('neighbourhoods were not put right')
  return right.value
}

async function putRight(
  req: PayloadRequest,
  people: readonly RecordedPerson[],
  inForce: MeasureInForce,
): Promise<RightNeighbourhoods> {
  const kept = await keptNeighbourhoods(req)
  const stirred = kept.neighbourhoods.flatMap((each) => each.stirred)
  const all = withThoseWhoLeft(people, kept)
  const numbered = numberedPeople(all, stirred, inForce.measure)
  const before = neighbourhoodsOf(kept, numbered, inForce)
  const ground = {
    people: numbered,
    sizes: neighbourhoodSizes,
    newMaker: inForce.measure.newMaker,
  }
  const after = updateNeighbourhoods(before, happened(kept, numbered), ground)
  await keepNeighbourhoods(req, changes({ kept, before, after }, numbered, inForce))
  return { neighbourhoods: after, numbered, viewers: new Set(people.map(({ id }) => id)) }
}

/** Whoever stands in a neighbourhood but for whom no list is made any more is among them, found by nobody. */
function withThoseWhoLeft(
  people: readonly RecordedPerson[],
  { members }: KeptNeighbourhoods,
): readonly RecordedPerson[] {
  const known = new Set(people.map(({ id }) => id))
  const gone = members
    .filter(({ patient }) => !known.has(patient))
    .map(({ patient, owner }) => ({ ...nothing, id: patient, owner }))
  return [...people, ...gone].sort((one, other) => (one.id < other.id ? -1 : 1))
}

const nothing = { isFound: false, hpoIds: [], diseases: [], languages: [] } as const

function neighbourhoodsOf(
  { neighbourhoods, members, nextNumber }: KeptNeighbourhoods,
  { numberOf, owners }: NumberedPeople,
  { measure }: MeasureInForce,
): Neighbourhoods {
  const placed = Map.groupBy(members, ({ number }) => number)
  const profilesIn = (number: number | null) =>
    (placed.get(number) ?? []).map(({ patient }) => numberOf.get(patient) ?? -1).sort(ascending)
  const byNumber = new Map(
    neighbourhoods.map(({ number, vector, stirred }): [number, Neighbourhood] => [
      number,
      {
        members: profilesIn(number),
        vector: measure.vectorOf(vector),
        stirred: stirred.map((id) => owners.get(id) ?? -1).sort(ascending),
      },
    ]),
  )
  return { byNumber, waiting: profilesIn(null), nextNumber }
}

const ascending = (one: number, other: number) => one - other

function happened({ members }: KeptNeighbourhoods, { people, numberOf }: NumberedPeople) {
  const before = new Map(members.map(({ patient, recorded }) => [patient, recorded]))
  const isIn = ({ id }: RecordedPerson) => before.has(id)
  const numbersOf = (which: (person: RecordedPerson) => boolean) =>
    people.filter(which).map(({ id }) => numberOf.get(id) ?? -1)
  return {
    came: numbersOf((each) => mayBePlaced(each) && !isIn(each)),
    changed: numbersOf(
      (each) => mayBePlaced(each) && isIn(each) && before.get(each.id) !== markOf(each),
    ),
    left: numbersOf((each) => !mayBePlaced(each) && isIn(each)),
  }
}

/** Of whom nothing is recorded are like nobody. */
const mayBePlaced = ({ isFound, hpoIds }: RecordedPerson) => isFound && hpoIds.length > 0

interface Step {
  readonly kept: KeptNeighbourhoods
  readonly before: Neighbourhoods
  readonly after: Neighbourhoods
}

function changes({ kept, before, after }: Step, numbered: NumberedPeople, inForce: MeasureInForce) {
  const earlier = new Map(kept.neighbourhoods.map((each) => [each.number, each]))
  const changed = [...after.byNumber].filter(
    ([number, neighbourhood]) => before.byNumber.get(number) !== neighbourhood,
  )
  const placed = placesIn(after)
  const places = new Map(kept.members.map((each) => [each.patient, each]))
  return {
    neighbourhoods: changed.map(([number, neighbourhood]) =>
      isVectorOf(before, number, neighbourhood)
        ? stirredAnew(earlier.get(number), neighbourhood, numbered)
        : madeAnew(number, neighbourhood, { numbered, inForce }),
    ),
    gone: [...before.byNumber.keys()].filter((number) => !after.byNumber.has(number)),
    members: [...placed].flatMap(([profile, number]) => {
      const person = numbered.people[profile]
      if (!person) return []
      const put = { patient: person.id, number, recorded: markOf(person) }
      const was = places.get(person.id)
      return was?.number === number && was.recorded === put.recorded ? [] : [put]
    }),
    left: kept.members
      .map(({ patient }) => patient)
      .filter((patient) => !placed.has(numbered.numberOf.get(patient) ?? -1)),
    nextNumber: after.nextNumber,
  }
}

function placesIn({ byNumber, waiting }: Neighbourhoods): ReadonlyMap<number, number | null> {
  return new Map([
    ...waiting.map((profile): [number, null] => [profile, null]),
    ...[...byNumber].flatMap(([number, { members }]) =>
      members.map((profile): [number, number] => [profile, number]),
    ),
  ])
}

const isVectorOf = (before: Neighbourhoods, number: number, { vector }: Neighbourhood) =>
  before.byNumber.get(number)?.vector === vector

function stirredAnew(
  earlier: KeptNeighbourhood | undefined,
  { stirred }: Neighbourhood,
  { ownerIds }: NumberedPeople,
): KeptNeighbourhood {
  if (!earlier) throw new Error('a vector of no neighbourhood')
  return { ...earlier, stirred: stirred.map((owner) => ownerIds[owner] ?? '') }
}

function madeAnew(
  number: number,
  { members, vector, stirred }: Neighbourhood,
  { numbered, inForce }: { numbered: NumberedPeople; inForce: MeasureInForce },
): KeptNeighbourhood {
  return {
    number,
    vector: inForce.measure.named(vector),
    people: new Set(members.map(numbered.ownerOf)).size,
    systems: systemsOfVector(vector, inForce.words, 3),
    stirred: stirred.map((owner) => numbered.ownerIds[owner] ?? ''),
  }
}
