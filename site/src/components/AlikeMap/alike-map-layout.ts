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
  for (let largest = largestRadius; largest > smallestRadius; largest -= 1) {
    const placed = placedWith(groups, largest)
    if (isClear(placed)) return placed
  }
  return placedWith(groups, smallestRadius)
}

/** As many lines as a text needs inside a circle, below its letter; null where it does not fit. */
export function linesInside(text: string, radius: number): readonly string[] | null {
  const lines = text.split(' ').reduce<readonly string[]>((done, word) => {
    const longer = [done.at(-1), word].filter(Boolean).join(' ')
    return longer.length <= lettersAt(radius, done.length - 1)
      ? [...done.slice(0, -1), longer]
      : [...done, word]
  }, [])
  const fits = lines.every((line, nth) => line.length <= lettersAt(radius, nth))
  return fits ? lines : null
}

/** The height of a line of text, and how far below the middle the first one stands. */
export const lineHeight = 14
export const firstLine = 10

const largestRadius = 56
const smallestRadius = 7
const gap = 4
const edge = mapSize / 2 - 2
/** Groups that are nearly as near as each other are not drawn further apart than they are. */
const leastSpan = 0.3
const letterWidth = 7

function placedWith<Group extends Pick<AlikeGroup, 'nearness' | 'people'>>(
  groups: readonly Group[],
  largest: number,
): readonly PlacedGroup<Group>[] {
  const most = Math.max(...groups.map(({ people }) => people))
  const distanceOf = distances(groups, largest)
  const stride = strideOf(groups.length)
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

/** How many directions the next group is further round, so that those in a row do not lie side by side. */
function strideOf(groups: number): number {
  const wished = Math.round(groups * 0.382)
  const candidates = [wished, wished + 1, wished - 1]
  return candidates.find((stride) => stride > 0 && commonDivisor(stride, groups) === 1) ?? 1
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

/** How many letters a line inside a circle bears; `nth` counts from 0. */
function lettersAt(radius: number, nth: number): number {
  const below = firstLine + Math.max(0, nth) * lineHeight
  const room = (radius - 4) ** 2 - below ** 2
  return room <= 0 || below > radius - 8 ? 0 : Math.floor((2 * Math.sqrt(room)) / letterWidth)
}
