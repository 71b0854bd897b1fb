import { describe, expect, test } from 'vitest'

import {
  bodyMaker,
  drawsFrom,
  exampleCommunities,
  groundOf,
} from '../../../tests/example-neighbours.ts'
import { secretKey } from '../../secret-key.ts'
import { drawTen, drawingFrom, type Viewer } from './draw-ten.ts'
import { formNeighbourhoods } from './form-neighbourhoods.ts'
import { mostOf, neighbourhoodVector } from './neighbourhood-vector.ts'
import { stickyOrder } from './sticky-order.ts'

const people = 70
const recorded = exampleCommunities(people, drawsFrom(4))
const ground = groundOf(recorded, (profile) => profile % 60)
const formed = formNeighbourhoods(recorded.keys(), ground)
const drawing = drawingFrom(formed, ground.people, bodyMaker())
const sticky = stickyOrder(secretKey('11'.repeat(32)))

const viewerOf = (owner: number, more: Partial<Viewer> = {}): Viewer => ({
  owner,
  recorded: recorded[owner] ?? [],
  mayBeShown: () => true,
  sharesLanguage: () => false,
  placeOf: (profile) => sticky(owner, profile),
  ...more,
})
const neighboursOf = (profile: number) =>
  [...formed.byNumber.values()].find(({ members }) => members.includes(profile))?.members ?? []

describe('ten people for a viewer', () => {
  test('are ten owners, none of them the viewer', () => {
    const owners = drawTen(drawing, viewerOf(3)).profiles.map((profile) => profile % 60)
    expect(owners).toHaveLength(10)
    expect(new Set(owners).size).toBe(10)
    expect(owners).not.toContain(3)
  })

  test('are all there are, where there are fewer', () => {
    const few = new Set([5, 17, 44])
    const list = drawTen(drawing, viewerOf(3, { mayBeShown: (profile) => few.has(profile) }))
    expect(new Set(list.profiles)).toEqual(few)
  })

  test('are nobody who may not be shown', () => {
    const [first = -1] = drawTen(drawing, viewerOf(3)).profiles
    const list = drawTen(drawing, viewerOf(3, { mayBeShown: (profile) => profile !== first }))
    expect(list.profiles).not.toContain(first)
    expect(list.profiles).toHaveLength(10)
  })

  test('are the same on another day and, within a neighbourhood, in another order for others', () => {
    const [own, again] = [drawTen(drawing, viewerOf(3)), drawTen(drawing, viewerOf(3))]
    expect(again).toEqual(own)
    const other = drawTen(drawing, viewerOf(3, { placeOf: (profile) => sticky(9, profile) }))
    expect(other.profiles).not.toEqual(own.profiles)
    const [first = 0] = own.profiles
    expect(neighboursOf(first)).toContain(other.profiles[0])
  })

  test('begin, within a neighbourhood, with those who share a language', () => {
    const [first = 0] = drawTen(drawing, viewerOf(3)).profiles
    const friend = neighboursOf(first).find((one) => one % 60 !== 3 && one !== first) ?? -1
    const list = drawTen(drawing, viewerOf(3, { sharesLanguage: (one) => one === friend }))
    expect(list.profiles[0]).toBe(friend)
  })
})

describe('an empty list says why', () => {
  test('there are too few people for any neighbourhood, two children of one member being one', () => {
    const few = groundOf(recorded, (profile) => profile % 10)
    const none = drawingFrom(formNeighbourhoods(recorded.keys(), few), few.people, bodyMaker())
    expect(drawTen(none, viewerOf(3))).toEqual({ profiles: [], emptyFor: 'too-few-people' })
  })

  test('nothing is recorded', () => {
    expect(drawTen(drawing, viewerOf(3, { recorded: [] })).emptyFor).toBe('nothing-recorded')
  })

  test('nobody may be shown', () => {
    const list = drawTen(drawing, viewerOf(3, { mayBeShown: () => false }))
    expect(list).toEqual({ profiles: [], emptyFor: 'nobody-may-be-shown' })
  })
})

describe('a vector holds what most of the others have, whoever is left out', () => {
  const symptom = 60
  const heldBy = (owners: number) =>
    groundOf(Array.from({ length: 11 }, (_, at) => (at < owners ? [symptom] : [0])))
  const dimensionsOf = (owners: number) =>
    neighbourhoodVector([...Array(11).keys()], heldBy(owners).people, bodyMaker()).dimensions

  test.each([0, 1, 5, 6])('of 11 owners %i are not enough', (owners) => {
    expect([...dimensionsOf(owners)]).toEqual([0])
  })

  test.each([7, 11])('of 11 owners %i are enough', (owners) => {
    expect(mostOf(11)).toBe(7)
    expect([...dimensionsOf(owners)]).toContain(symptom)
  })

  test.each([11, 12, 13, 22, 32])(
    'of %i owners: where exactly half of the others have a symptom, nothing tells whether one has it too',
    (owners) => {
      const half = Math.floor((owners - 1) / 2)
      const vectorWith = (having: number) => {
        const recorded = Array.from({ length: owners }, (_, at) =>
          at < having ? [80, symptom] : [80],
        )
        return neighbourhoodVector([...recorded.keys()], groundOf(recorded).people, bodyMaker())
      }
      expect(vectorWith(half + 1)).toEqual(vectorWith(half))
      expect(vectorWith(half + 2)).not.toEqual(vectorWith(half))
    },
  )

  test('profiles of one owner count once', () => {
    const recorded = Array.from({ length: 20 }, (_, at) => (at < 12 ? [symptom] : [0]))
    const family = groundOf(recorded, (at) => (at < 10 ? 0 : at))
    const { dimensions } = neighbourhoodVector([...recorded.keys()], family.people, bodyMaker())
    expect([...dimensions]).toEqual([0])
  })
})
