import { loadavg } from 'node:os'

import { z } from 'zod'

import { startWithContent } from './loop/content-platform.ts'
import type { Latency } from './loop/load.ts'
import { measureFigures, type FigureCosts } from './loop/measure-figures.ts'
import { measurePages, type PageLatencies } from './loop/measure-pages.ts'

/** The whole loop under load: pages, snapshots and releases of a platform that it starts itself. */
export default async function loop({ quick }: { readonly quick: boolean }) {
  const loadBefore = loadavg()[0] ?? 0
  const platform = await startWithContent()
  try {
    const pages = await measurePages(platform, quick ? 50 : 1000)
    const costs: FigureCosts[] = []
    for (const people of quick ? [2000] : [200, 2000, 20_000]) {
      costs.push(await measureFigures(platform, people))
    }
    return rounded({ ...pageFigures(pages), ...costFigures(costs), loadBefore })
  } finally {
    await platform.stop()
  }
}

function pageFigures(pages: PageLatencies) {
  const { home, chapter, position, chapterFirstVisit, bareChapter, barePosition } = pages
  const over = (page: Latency, call: Latency) => page.p50Ms / call.p50Ms
  return {
    homeP95Ms: home.p95Ms,
    chapterP95Ms: chapter.p95Ms,
    positionP95Ms: position.p95Ms,
    siteOverCms: over(chapterFirstVisit, bareChapter),
    cachedChapterOverCms: over(chapter, bareChapter),
    positionOverCms: over(position, barePosition),
    pages,
  }
}

/** The release that the keys speak of has 2,000 people; the snapshot is the largest one. */
function costFigures(costs: readonly FigureCosts[]) {
  const largest = costs.at(-1)
  const ofTwoThousand = costs.find(({ people }) => people === 2000)
  return {
    snapshotRowsPerSecond: largest && largest.answers / largest.snapshotSeconds,
    releaseSeconds: ofTwoThousand?.release.seconds,
    releasePeakMB: ofTwoThousand?.release.peakMB,
    costs,
    growthPerTenfold: costs.slice(1).map((cost, index) => growth(costs[index] ?? cost, cost)),
  }
}

function growth(from: FigureCosts, to: FigureCosts) {
  return {
    people: `${from.people} to ${to.people}`,
    snapshotSeconds: to.snapshotSeconds / from.snapshotSeconds,
    releaseSeconds: to.release.seconds / from.release.seconds,
    releasePeakMB: to.release.peakMB / from.release.peakMB,
  }
}

/** Three digits say all that a timing can. */
function rounded(figures: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const text = JSON.stringify(figures, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(3)) : value,
  )
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
}
