import type { AlikeGroup } from '@share4rare/schemas'

/** The side of the square picture, and the radius of the viewer in its middle, in its own units. */
export const mapSize = 320
export const viewerRadius = 26

/** Where the circle of a group lies; the middle of the picture is the origin. */
export interface PlacedGroup<Group> {
  readonly group: Group
  readonly x: number
  readonly y: number
  readonly radius: number
}

/**
 * Places groups around the viewer, at most twelve of them: the nearer, the more alike; areas go by people. The
 * directions are spread evenly and mean nothing, and no circle touches another. The same groups always lie the same.
 */
export function placedGroups<Group extends Pick<AlikeGroup, 'nearness' | 'people'>>(
  groups: readonly Group[],
): readonly PlacedGroup<Group>[] {
  const strides = stridesOf(groups.length)
  for (let largest = largestRadius; largest > smallestRadius; largest -= 1) {
    const found = strides
      .map((stride) => placedWith(groups, { largest, stride }))
      .find((placed) => isClear(placed))
    if (found) return found
  }
  return placedWith(groups, { largest: smallestRadius, stride: 1 })
}

const largestRadius = 40
const smallestRadius = 7
const gap = 4
const edge = mapSize / 2 - 2
/** Groups that are nearly as near as each other are not drawn further apart than they are. */
const leastSpan = 0.3

function placedWith<Group extends Pick<AlikeGroup, 'nearness' | 'people'>>(
  groups: readonly Group[],
  { largest, stride }: { readonly largest: number; readonly stride: number },
): readonly PlacedGroup<Group>[] {
  const most = Math.max(...groups.map(({ people }) => people))
  const distanceOf = distances(groups, largest)
  return groups.map((group, nth) => {
    const angle = (2 * Math.PI * nth * stride) / groups.length - Math.PI / 3
    const distance = distanceOf(group)
    const radius = Math.max(smallestRadius, largest * Math.sqrt(group.people / most))
    return { group, x: distance * Math.cos(angle), y: distance * Math.sin(angle), radius }
  })
}

/** From just outside the viewer to just inside the edge, by nearness among these groups. */
function distances(groups: readonly Pick<AlikeGroup, 'nearness'>[], largest: number) {
  const all = groups.map(({ nearness }) => nearness)
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const span = Math.max(leastSpan, most - least)
  const [inner, outer] = [viewerRadius + gap + largest, edge - largest]
  return ({ nearness }: Pick<AlikeGroup, 'nearness'>) =>
    outer - ((outer - inner) * (nearness - least)) / span
}

/** By how many directions the next group may be further round, so that each has one of its own. */
function stridesOf(groups: number): readonly number[] {
  const all = Array.from({ length: groups }, (_, nth) => nth + 1)
  return all.filter((stride) => commonDivisor(stride, groups) === 1)
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other)
}

function isClear(placed: readonly PlacedGroup<unknown>[]): boolean {
  return placed.every((one, nth) =>
    placed
      .slice(nth + 1)
      .every((two) => Math.hypot(one.x - two.x, one.y - two.y) >= one.radius + two.radius + gap),
  )
}
