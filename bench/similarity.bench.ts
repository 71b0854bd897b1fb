import { officialOntology } from '../analytics/tests/official-ontology.ts'
import { step } from '../scripts/progress/step.mjs'
import { dailyUpdateCpuSeconds } from './similarity/daily-update.ts'
import { layHitRate } from './similarity/lay-hit-rate.ts'
import { nearestFigures, type NearestFigures } from './similarity/nearest-figures.ts'
import { ownOnAllCases, realQuality, simulatedQuality } from './similarity/quality.ts'
import { peopleOf } from './similarity/people.ts'
import { suggestP95Ms } from './similarity/suggest-load.ts'
import { speedupOfTwo } from './similarity/two-threads.ts'
import type { Ontology } from '../analytics/src/ontology/compiled/ontology.ts'

/**
 * What finding the nearest costs among 10,000, 100,000 and 1,000,000 made-up people, how good the lists are, and the
 * search of symptoms. Quick stops at 100,000. What needs the official release is left out where it is missing.
 */
export default async function similarity({ quick }: { readonly quick: boolean }) {
  const ontology = await step('reads the official release', officialOntology)
  const found = ontology ? await amongMany(ontology, quick) : {}
  const judged = ontology ? await judge(ontology, quick) : {}
  return {
    ...found,
    ...judged,
    suggestP95Ms: await suggestP95Ms({ quick }),
    layHitRate: await layHitRate(),
  }
}

async function judge(ontology: Ontology, quick: boolean) {
  const own = await step('judges lists', () => ownOnAllCases(ontology))
  const keys = { np10All: own?.all, np10Cross: own?.cross }
  if (quick) return keys
  const real = await step('judges every measure', () => realQuality(ontology))
  const hard = await step('judges vague profiles', () =>
    simulatedQuality(ontology, { setting: 'hard', seed: 11 }),
  )
  console.table({ all: real?.all.np10, cross: real?.cross.np10, hard: hard.np10 })
  return {
    ...keys,
    oursLess: { all: real?.all.oursLess, cross: real?.cross.oursLess, hard: hard.oursLess },
  }
}

async function amongMany(ontology: Ontology, quick: boolean) {
  const sizes = quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]
  const growth: NearestFigures[] = []
  const last = { dailyUpdate: 0, speedup: 0 }
  for (const size of sizes) {
    const people = await step(`makes up ${String(size)} people`, () => peopleOf(ontology, size))
    const searched = await step('searches', () => nearestFigures(people, quick ? 100 : 500))
    growth.push(searched.figures)
    if (size < 1_000_000) continue
    last.dailyUpdate = await step('lets one of a hundred change', () =>
      dailyUpdateCpuSeconds(people, searched, 1000),
    )
    last.speedup = await step('works in two threads', () =>
      speedupOfTwo(people, searched.index, 2000),
    )
  }
  console.table(growth)
  return { growth, ...keysOf(growth, last) }
}

function keysOf(
  growth: readonly NearestFigures[],
  { dailyUpdate, speedup }: { readonly dailyUpdate: number; readonly speedup: number },
) {
  const [, middle, million] = growth
  return {
    cpuMsPerQuery100k: middle?.warmMs,
    ...(million && {
      cpuMsPerQuery1M: million.warmMs,
      speedupOverDense1M: million.denseMs / million.warmMs,
      indexMB1M: million.indexMB,
      buildSeconds1M: million.buildSeconds,
      dailyUpdateCpuSeconds1M: dailyUpdate,
      speedupTwoWorkers: speedup,
    }),
  }
}
