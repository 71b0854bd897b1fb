import { listAt } from '../../analytics/src/ontology/compiled/ragged.ts'
import { barsOf } from '../../analytics/src/similarity/nearest/bars.ts'
import type { Finder } from '../../analytics/src/similarity/nearest/find-nearest.ts'
import type { NearestIndex } from '../../analytics/src/similarity/nearest/nearest-index.ts'
import { cpuMs } from './nearest-figures.ts'
import type { People } from './people.ts'

/** A list keeps so many, of which ten are shown: who leaves it costs no search for weeks. */
const kept = 20

/**
 * CPU seconds of one day on which one profile of a hundred changes: its own list, from that of the day before, and
 * all lists into which it comes. Measured on `tried` of them and multiplied. The scores that bring somebody into a list
 * are those of a thousand lists that were made; each profile is given that of one with a total like its own.
 */
export function dailyUpdateCpuSeconds(
  people: People,
  { index, finder }: { readonly index: NearestIndex; readonly finder: Finder },
  tried: number,
): number {
  const { profiles } = people
  const count = profiles.starts.length - 1
  const bars = barsOf(index, scoresLike(people, index, finder))
  const changed = Array.from({ length: tried }, (_, nth) =>
    Math.floor(((nth + 0.5) * count) / tried),
  )
  const list = (viewer: number, first: readonly number[]) =>
    finder.nearest({
      recorded: listAt(profiles, viewer),
      count: kept,
      mayBeFound: (profile) => profile !== viewer,
      first,
    })
  const before = changed.map((viewer) => list(viewer, []).map(({ profile }) => profile))
  const own = cpuMs(changed, (viewer, nth) => list(viewer, before[nth] ?? []))
  const others = cpuMs(changed, (viewer) => finder.whoReach(listAt(profiles, viewer), bars))
  return ((own + others) / 1000) * (count / 100)
}

function scoresLike({ profiles }: People, index: NearestIndex, finder: Finder): Float64Array {
  const byTotal = Uint32Array.from(index.totals.keys()).sort(
    (a, b) => (index.totals[a] ?? 0) - (index.totals[b] ?? 0),
  )
  const step = Math.max(1, Math.floor(byTotal.length / 1000))
  const scores = new Float64Array(index.totals.length)
  for (let at = 0; at < byTotal.length; at += step) {
    const like = byTotal.subarray(at, at + step)
    const [viewer = 0] = like.subarray(like.length >> 1)
    const recorded = listAt(profiles, viewer)
    const mayBeFound = (profile: number) => profile !== viewer
    const last = finder.nearest({ recorded, count: kept, mayBeFound }).at(-1)
    for (const profile of like) scores[profile] = last?.score ?? Infinity
  }
  return scores
}
