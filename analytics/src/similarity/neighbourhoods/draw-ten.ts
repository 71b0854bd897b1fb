import type { VectorMaker } from '../vector-maker.ts'
import { nearNeighbourhoods, packVectors, type PackedVectors } from './near-neighbourhoods.ts'
import type { Neighbourhoods, People } from './neighbourhood.ts'

/** All neighbourhoods, made ready to draw lists from. */
export interface Drawing {
  readonly neighbourhoods: Neighbourhoods
  readonly packed: PackedVectors
  readonly people: Pick<People, 'ownerOf'>
  readonly maker: VectorMaker
}

/** Whose list it is. */
export interface Viewer {
  readonly owner: number
  /** What is recorded of the patient for whom it is. */
  readonly recorded: ArrayLike<number>
  /** Whether a profile may be shown: not blocked, still findable. One's own are left out anyway. */
  readonly mayBeShown: (profile: number) => boolean
  /** Whether they have a language in common, which profiles show; these come first among neighbours. */
  readonly sharesLanguage: (profile: number) => boolean
  /** A place among neighbours that hangs on a key, the viewer and the person alone: see `stickyOrder`. */
  readonly placeOf: (profile: number) => number
}

/** A list of profiles, best first, one for each owner; where it is empty, why. */
export interface DrawnList {
  readonly profiles: readonly number[]
  readonly emptyFor: 'too-few-people' | 'nothing-recorded' | 'nobody-may-be-shown' | null
}

/** Makes neighbourhoods ready to draw from. */
export function drawingFrom(
  neighbourhoods: Neighbourhoods,
  people: Pick<People, 'ownerOf'>,
  maker: VectorMaker,
): Drawing {
  const vectors = [...neighbourhoods.byNumber].map(
    ([number, { vector }]) => [number, vector] as const,
  )
  return { neighbourhoods, people, maker, packed: packVectors(new Map(vectors)) }
}

/**
 * The ten people for a viewer, or all there are: from the neighbourhoods nearest to what the viewer recorded, within
 * one those with a common language first, then by the sticky place. Nothing hangs on what any single one of them has.
 */
export function drawTen(drawing: Drawing, viewer: Viewer, most = 10): DrawnList {
  const { byNumber } = drawing.neighbourhoods
  if (byNumber.size === 0) return { profiles: [], emptyFor: 'too-few-people' }
  if (viewer.recorded.length === 0) return { profiles: [], emptyFor: 'nothing-recorded' }
  for (let count = fewNeighbourhoods; ; count *= 4) {
    const profiles = drawnFrom(drawing, viewer, count).slice(0, most)
    if (profiles.length === most || count >= byNumber.size)
      return { profiles, emptyFor: profiles.length === 0 ? 'nobody-may-be-shown' : null }
  }
}

/** Enough for ten people, unless many of them are blocked. */
const fewNeighbourhoods = 4

function drawnFrom(drawing: Drawing, viewer: Viewer, count: number): number[] {
  const { neighbourhoods, packed, people, maker } = drawing
  const met = new Set([viewer.owner])
  return nearNeighbourhoods(packed, viewer.recorded, maker, count)
    .flatMap(({ number }) => inOrder(neighbourhoods.byNumber.get(number)?.members ?? [], viewer))
    .filter((profile) => {
      const owner = people.ownerOf(profile)
      const isNew = !met.has(owner)
      met.add(owner)
      return isNew
    })
}

function inOrder(members: readonly number[], viewer: Viewer): number[] {
  return members
    .filter((profile) => viewer.mayBeShown(profile))
    .map((profile) => ({
      profile,
      language: viewer.sharesLanguage(profile) ? 0 : 1,
      place: viewer.placeOf(profile),
    }))
    .sort((a, b) => a.language - b.language || a.place - b.place || a.profile - b.profile)
    .map(({ profile }) => profile)
}
