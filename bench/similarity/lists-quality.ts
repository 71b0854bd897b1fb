import {
  drawTen,
  drawingFrom,
  formNeighbourhoods,
  neighbourhoodSizes,
  secretKey,
  stickyOrder,
  type Ground,
} from '@share4rare/analytics'

/** Profiles whose diseases are known, by which lists are judged; numbers stand for diseases and publications. */
interface Judged {
  readonly recorded: readonly ArrayLike<number>[]
  readonly diseases: ArrayLike<number>
  readonly publications: ArrayLike<number>
}

/**
 * How many of the ten whom a viewer is shown have the viewer's disease, of as many as could be: the mean over all who
 * have anybody to find, among all and among those of other publications. Lists are drawn as the platform draws them.
 * Without cases (they are not shipped) a sentence that says so.
 */
export function listsQuality(
  judged: Judged | null,
  newMaker: Ground['newMaker'],
  sizes = neighbourhoodSizes,
): { readonly np10All: number; readonly np10Cross: number } | { readonly skipped: string } {
  if (!judged) return { skipped: 'Skipped: shared/ with the published cases is missing.' }
  const { recorded, publications } = judged
  const people = { recordedOf: (at: number) => recorded[at] ?? [], ownerOf: (at: number) => at }
  const formed = formNeighbourhoods(recorded.keys(), { people, sizes, newMaker })
  const drawing = drawingFrom(formed, people, newMaker())
  const shownTo = (viewer: number, mayBeShown: (profile: number) => boolean) =>
    drawTen(drawing, {
      owner: viewer,
      recorded: recorded[viewer] ?? [],
      mayBeShown,
      sharesLanguage: () => false,
      placeOf: (profile) => sticky(viewer, profile),
    }).profiles
  return {
    np10All: meanShare(judged, shownTo, () => true),
    np10Cross: meanShare(judged, shownTo, (a, b) => publications[a] !== publications[b]),
  }
}

const sticky = stickyOrder(secretKey('5e'.repeat(32)))

type ShownTo = (viewer: number, mayBeShown: (profile: number) => boolean) => readonly number[]

function meanShare(
  { recorded, diseases }: Judged,
  shownTo: ShownTo,
  counts: (viewer: number, profile: number) => boolean,
): number {
  const byDisease = Map.groupBy(recorded.keys(), (profile) => diseases[profile] ?? -1)
  const shares = [...recorded.keys()].flatMap((viewer) => {
    const mayBeShown = (profile: number) => profile !== viewer && counts(viewer, profile)
    const alike = (byDisease.get(diseases[viewer] ?? -1) ?? []).filter(mayBeShown).length
    if (alike === 0) return []
    const shown = shownTo(viewer, mayBeShown)
    const found = shown.filter((profile) => diseases[profile] === diseases[viewer]).length
    return [found / Math.min(alike, 10)]
  })
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(shares.length, 1)
}
