import { alikeLimits } from '@share4rare/schemas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mapSize, placedGroups, viewerRadius } from './alike-map-layout.ts'

const group = fc.record({
  nearness: fc.integer({ min: 0, max: 20 }).map((steps) => steps / 20),
  people: fc.integer({ min: 2, max: 2000 }).map((fives) => fives * 5),
})
const groups = fc
  .array(group, { minLength: 1, maxLength: alikeLimits.groups })
  .map((all) => all.toSorted((one, other) => other.nearness - one.nearness))

const distanceOf = ({ x, y }: { readonly x: number; readonly y: number }) => Math.hypot(x, y)
const rounded = (length: number) => Math.round(length * 1e6) / 1e6

describe('however many groups there are, however large and near', () => {
  it('no circle touches another, the viewer, or the edge of the picture', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const placed = placedGroups(all)
        for (const [nth, one] of placed.entries()) {
          expect(distanceOf(one)).toBeGreaterThan(viewerRadius + one.radius)
          expect(distanceOf(one) + one.radius).toBeLessThan(mapSize / 2)
          for (const two of placed.slice(nth + 1))
            expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThan(
              one.radius + two.radius,
            )
        }
      }),
    )
  })

  it('whoever is more alike lies no further away, and who has more people is no smaller', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const placed = placedGroups(all)
        const away = placed.map((one) => rounded(distanceOf(one)))
        expect(away).toEqual(away.toSorted((one, other) => one - other))
        const bySize = placed.toSorted((one, other) => one.group.people - other.group.people)
        const sizes = bySize.map(({ radius }) => radius)
        expect(sizes).toEqual(sizes.toSorted((one, other) => one - other))
      }),
    )
  })
})

it('areas go by people', () => {
  const [many, few] = placedGroups([
    { nearness: 0.5, people: 40 },
    { nearness: 0.4, people: 10 },
  ])
  expect((many?.radius ?? 0) / (few?.radius ?? 1)).toBeCloseTo(2)
})
