import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  drawnSymptom,
  drawsFrom,
  exampleCommunities,
  groundOf,
} from '../../../tests/example-neighbours.ts'
import { formNeighbourhoods } from './form-neighbourhoods.ts'
import { ownersOf, type Neighbourhoods } from './neighbourhood.ts'
import { updateNeighbourhoods } from './update-neighbourhoods.ts'

const people = 60
const owners = 45
const ownerOf = (profile: number) => profile % owners
const sizes = { least: 5, tooMany: 15, rounds: 2 }

const person = fc.nat({ max: people - 1 })
const histories = fc.record({
  seed: fc.nat(),
  first: fc.uniqueArray(person, { maxLength: people }),
  days: fc.array(
    fc.record({ come: fc.array(person), leave: fc.array(person), change: fc.array(person) }),
    { maxLength: 8 },
  ),
})

/** Days in the life of neighbourhoods: who is there after each, and what was before and is after. */
function lived({
  seed,
  first,
  days,
}: typeof histories extends fc.Arbitrary<infer Kind> ? Kind : never) {
  const draw = drawsFrom(seed)
  const recorded = exampleCommunities(people, draw)
  const ground = groundOf(recorded, ownerOf, sizes)
  const there = new Set(first)
  let now = formNeighbourhoods(there, ground)
  const states = [{ there: new Set(there), before: now, now, touched: new Set<number>() }]
  for (const { come, leave, change } of days) {
    const left = new Set(leave.filter((profile) => there.has(profile)))
    const came = new Set(come.filter((profile) => !there.has(profile)))
    const changed = new Set(change.filter((each) => there.has(each) && !left.has(each)))
    for (const profile of changed) recorded[profile] = [drawnSymptom(draw), drawnSymptom(draw)]
    for (const profile of left) there.delete(profile)
    for (const profile of came) there.add(profile)
    const before = now
    now = updateNeighbourhoods(before, { came, changed, left }, ground)
    const touched = new Set([...came, ...changed, ...left])
    states.push({ there: new Set(there), before, now, touched })
  }
  return { states, ground }
}

const membersOf = ({ byNumber, waiting }: Neighbourhoods) =>
  [...[...byNumber.values()].flatMap(({ members }) => members), ...waiting].sort((a, b) => a - b)

test('after any history everybody who may be found is in one neighbourhood, and each has enough owners', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { states, ground } = lived(history)
      for (const { there, now } of states) {
        expect(membersOf(now)).toEqual([...there].sort((a, b) => a - b))
        const isEnough = ownersOf(ground.people, there).size >= sizes.least
        expect([now.byNumber.size > 0, now.waiting.length > 0]).toEqual([
          isEnough,
          !isEnough && there.size > 0,
        ])
        for (const { members } of now.byNumber.values())
          expect(ownersOf(ground.people, members).size).toBeGreaterThanOrEqual(sizes.least)
      }
    }),
    { numRuns: 60 },
  )
})

/** Neighbourhoods that were there on the day before, then and now. */
const stayed = ({ before, now }: { before: Neighbourhoods; now: Neighbourhoods }) =>
  [...before.byNumber].flatMap(([number, earlier]) => {
    const later = now.byNumber.get(number)
    return later ? [{ earlier, later }] : []
  })

test('a vector changes only after as many owners came, left or changed as a neighbourhood needs', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { states, ground } = lived(history)
      for (const state of states)
        for (const { earlier, later } of stayed(state)) {
          const all = [...earlier.members, ...later.members]
          const isNew = (one: number) =>
            state.touched.has(one) || earlier.members.includes(one) !== later.members.includes(one)
          const stirred = new Set([
            ...earlier.stirred,
            ...ownersOf(ground.people, all.filter(isNew)),
          ])
          expect(later.vector === earlier.vector).toBe(stirred.size < sizes.least)
        }
    }),
    { numRuns: 40 },
  )
})

test('where nobody came, left or changed, a neighbourhood stays what it is unless others join it', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const state of lived(history).states)
        for (const { earlier, later } of stayed(state).filter(
          (each) => !each.earlier.members.some((member) => state.touched.has(member)),
        )) {
          expect(later.members).toEqual(expect.arrayContaining([...earlier.members]))
          expect(later === earlier).toBe(later.members.length === earlier.members.length)
        }
    }),
    { numRuns: 40 },
  )
})

test('the same people give the same neighbourhoods in whatever order they come', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.shuffledSubarray([...Array(people).keys()], { minLength: 20 }),
      (seed, some) => {
        const ground = groundOf(exampleCommunities(people, drawsFrom(seed)), ownerOf, sizes)
        const inTurn = formNeighbourhoods(
          [...some].sort((a, b) => a - b),
          ground,
        )
        expect(formNeighbourhoods(some, ground)).toEqual(inTurn)
      },
    ),
    { numRuns: 20 },
  )
})
