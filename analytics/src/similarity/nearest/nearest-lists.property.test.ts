import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ontologies } from '../../../tests/example-ontology.ts'
import { raggedOf } from '../../ontology/compiled/ragged.ts'
import { informationContent } from '../information-content.ts'
import { fadingGiven, vectorMaker } from '../vector-maker.ts'
import { finderIn } from './find-nearest.ts'
import { buildIndex, withMore } from './nearest-index.ts'
import { listFor, updateLists, type NearestList, type Work } from './nearest-lists.ts'

const room = { shown: 3, kept: 5 }
const people = 14

const days = ontologies(30).chain((ontology) => {
  const terms = fc.array(fc.nat({ max: ontology.ids.length - 1 }), { maxLength: 6 })
  const person = fc.nat({ max: people - 1 })
  return fc.record({
    ontology: fc.constant(ontology),
    profiles: fc.array(terms, { minLength: people, maxLength: people }),
    steps: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('changes' as const), who: person, terms }),
        fc.record({ kind: fc.constantFrom('hides' as const, 'shows' as const), who: person }),
        fc.record({ kind: fc.constant('blocks' as const), who: person, whom: person }),
      ),
      { maxLength: 25 },
    ),
  })
})

test('lists that are kept right, change by change, are those that would be made anew', () => {
  fc.assert(
    fc.property(days, ({ ontology, profiles, steps }) => {
      const world = worldOf(ontology, profiles)
      for (const step of steps) world.take(step)
      expect(world.kept()).toEqual(world.madeAnew())
    }),
  )
})

type Step =
  | { kind: 'changes'; who: number; terms: number[] }
  | { kind: 'hides' | 'shows'; who: number }
  | { kind: 'blocks'; who: number; whom: number }

/** People whose profiles change: each change is a new profile in the index, and the former one is no more. */
function worldOf(ontology: Parameters<typeof vectorMaker>[0], profiles: number[][]) {
  const given = fadingGiven(
    ontology,
    informationContent(ontology.counts.phenotype, 'as-in-one'),
    0.6,
  )
  const maker = () => vectorMaker(ontology, given)
  const blocked = new Map<number, Set<number>>()
  const profileOf = profiles.map((_, at) => at)
  let index = buildIndex(raggedOf(profiles), maker())
  let findable = { findable: new Uint8Array(people).fill(1), owners: ownersOf(people), blocked }
  const work = (): Work => ({ index, finder: finderIn(index, maker(), maker()), findable, room })
  const lists = {
    of: new Map(
      profileOf.map((profile): [number, NearestList] => [profile, listFor(profile, work())]),
    ),
  }
  const none = {
    arrived: new Map<number, number[]>(),
    left: new Set<number>(),
    remade: new Set<number>(),
  }

  const change = (who: number, terms: number[]) => {
    const [before = 0, after] = [profileOf[who], index.totals.length]
    index = withMore(index, raggedOf([terms]), maker())
    const isFindable = findable.findable[before] ?? 0
    findable = {
      ...findable,
      findable: Uint8Array.from([...findable.findable, isFindable]),
      owners: Uint32Array.from([...findable.owners, findable.owners[before] ?? 0]),
    }
    findable.findable[before] = 0
    const first = lists.of.get(before)?.neighbours.map(({ profile }) => profile) ?? []
    lists.of.delete(before)
    profileOf[who] = after
    updateLists(lists, work(), {
      ...none,
      left: new Set([before]),
      arrived: new Map([[after, first]]),
    })
  }
  const show = (profile: number, isShown: boolean) => {
    findable.findable[profile] = isShown ? 1 : 0
    const changed = isShown
      ? { ...none, arrived: new Map([[profile, []]]) }
      : { ...none, left: new Set([profile]) }
    updateLists(lists, work(), changed)
  }
  const block = (one: number, other: number) => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      blocked.set(from, (blocked.get(from) ?? new Set()).add(to))
    const remade = profileOf.filter((_, who) => who % owners === one || who % owners === other)
    updateLists(lists, work(), { ...none, remade: new Set(remade) })
  }
  return {
    take: (step: Step) => {
      const profile = profileOf[step.who] ?? 0
      if (step.kind === 'changes') change(step.who, step.terms)
      else if (step.kind === 'blocks') block(step.who % owners, step.whom % owners)
      else show(profile, step.kind === 'shows')
    },
    kept: () => shownOf(profileOf.map((profile) => lists.of.get(profile))),
    madeAnew: () => shownOf(profileOf.map((profile) => listFor(profile, work()))),
  }
}

const owners = 10
const ownersOf = (count: number) => Uint32Array.from({ length: count }, (_, who) => who % owners)
const shownOf = (all: (NearestList | undefined)[]) =>
  all.map((list) => list?.neighbours.slice(0, room.shown))
