import {
  aggregateSnapshot,
  peerGroups,
  peopleByDisease,
  disclosureRules,
  releasePeerChart,
  type PeerGroup,
  secretKey,
} from '@share4rare/analytics'
import { done, type NumericItem, type PeerChart, type Population } from '@share4rare/schemas'

import {
  latestVersionOf,
  type Version,
} from '../collections/questionnaire-versions/read-version.ts'
import { inTransaction } from '../endpoints/endpoint.ts'
import type { Study } from '../generated/payload-types.ts'
import { diseaseTree, groupNames, populationId, type GroupNames } from './disease-tree.ts'
import { keepRelease } from './keep-release.ts'
import { compareWithHistory, type Comparison } from './release-history.ts'
import { withReleaseLock } from './release-lock.ts'
import { monthsAgo } from '../collections/releases/months-ago.ts'
import { discardIfUnused, takeSnapshotOf, type TakenSnapshot } from './take-snapshot.ts'
import type { WorkContext } from './work-context.ts'

/**
 * Releases the charts of a study that may be released now: one for each item that shows a position and each
 * peer group. Where a chart would tell something about a few people who came or went, the old one stays.
 */
export async function releasePeerCharts(study: Study, context: WorkContext): Promise<void> {
  for (const questionnaire of study.questionnaires.map(String)) {
    const version = await latestVersionOf(questionnaire, context.req)
    if (version) await chartsOf(study, version, context)
  }
}

interface Counted {
  readonly study: Study
  readonly version: Version
  readonly snapshot: TakenSnapshot
  readonly names: GroupNames
}

async function chartsOf(study: Study, version: Version, context: WorkContext): Promise<void> {
  const items = version.codebook.items.filter(
    (item): item is NumericItem => item.measure === 'numbers' && item.showPosition,
  )
  const snapshot = await takeSnapshotOf(
    {
      name: `charts-${context.jobId}-${study.id}-${version.codebook.questionnaire}`,
      questionnaire: version.questionnaire,
      codebook: version.codebook,
      purpose: { kind: 'study', study: study.id },
      diseaseGroup: null,
    },
    context,
  )
  const tree = await diseaseTree(context.req)
  const { groups } = peerGroups(
    tree,
    await peopleByDisease(snapshot.folder),
    disclosureRules.peerGroupPeople,
  )
  const counted = { study, version, snapshot, names: await groupNames(context.req) }
  const total = groups.length * items.length
  await withReleaseLock(context.settings.DATABASE_URL, async () => {
    for (const [index, group] of groups.entries()) {
      await context.progress('charts', index * items.length, total)
      for (const item of items) await chartOf(counted, group, item, context)
    }
  })
  await discardIfUnused(snapshot, context)
  await context.progress('charts', total, total)
}

async function chartOf(
  counted: Counted,
  group: PeerGroup,
  item: NumericItem,
  context: WorkContext,
): Promise<void> {
  const { version, snapshot, names } = counted
  const population = {
    id: populationId(version.codebook.questionnaire, group.leaves),
    diseases: [...group.leaves],
  }
  const name = `${snapshot.manifest.snapshot}|${population.id}|${item.code}`
  const now = { folder: snapshot.folder, population, questionnaire: version.questionnaire }
  const history = await compareWithHistory(now, [item], context)
  if (history.some((earlier) => earlier.release.name === name || isStillGood(earlier))) return
  const noiseKey = secretKey(context.settings.NOISE_KEY)
  const aggregate = await aggregateSnapshot({
    folder: snapshot.folder,
    population,
    items: [item],
    noiseKey,
  })
  const released = releasePeerChart(aggregate, {
    item,
    group: names(group),
    codebook: version.codebook,
    countedOn: snapshot.manifest.consentCutOff.slice(0, 10),
    noiseKey,
    history: history.map(({ changed }) => changed),
    earlierNoiseKeyIds: history.map(({ noiseKeyId }) => noiseKeyId),
  })
  if (released) await keepChart(counted, { name, population, item, released }, context)
}

/** An unchanged chart is drawn anew before it grows too old to be shown. */
function isStillGood({ release, changed }: Comparison): boolean {
  const isSame = [...changed.values()].every((people) => people === 0)
  return release.kind === 'peer-chart' && isSame && new Date(release.createdAt) > monthsAgo(6)
}

interface Chart {
  readonly name: string
  readonly population: Population
  readonly item: NumericItem
  readonly released: PeerChart
}

async function keepChart(
  { study, version, snapshot }: Counted,
  chart: Chart,
  context: WorkContext,
): Promise<void> {
  await inTransaction(context.req, async () => {
    await keepRelease(
      {
        name: chart.name,
        questionnaire: version.questionnaire,
        population: chart.population,
        items: [chart.item.code],
        item: chart.item.code,
        released: chart.released,
        gates: ['one-way', 'population', 'history'].map((gate) => ({ gate, passed: true })),
        snapshot,
        request: null,
        decisions: [],
        consentTextVersion: study.consentText.version,
        figures: null,
      },
      context,
    )
    return done(null)
  })
}
