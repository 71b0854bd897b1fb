import { changedPeople, type ChangedPeople, type SnapshotPopulation } from '@share4rare/analytics'
import { releaseManifestSchema, type CodebookItem } from '@share4rare/schemas'
import path from 'node:path'
import { z } from 'zod'

import { releasedPopulationSchema } from '../collections/releases/peer-charts-for.ts'
import type { Release } from '../generated/payload-types.ts'
import type { WorkContext } from './work-context.ts'

/** An earlier release of some of the same items, how many people changed since, and under which key it drew. */
export interface Comparison {
  readonly release: Release
  readonly changed: ChangedPeople
  readonly noiseKeyId: string
}

/** Compares a population with every earlier release of any of the items, in sealed snapshots on both sides. */
export async function compareWithHistory(
  now: SnapshotPopulation & { readonly questionnaire: string },
  items: readonly CodebookItem[],
  context: WorkContext,
): Promise<Comparison[]> {
  const comparisons: Comparison[] = []
  for (const release of await earlierReleases(now.questionnaire, context)) {
    const released = new Set(z.array(z.string()).parse(release.items))
    const both = items.filter(({ code }) => released.has(code))
    if (both.length === 0 && release.kind === 'peer-chart') continue
    const earlier = { folder: folderOf(release, context), population: populationOf(release) }
    const changed = await changedPeople({ now, earlier, items: both })
    const { noiseKeyId } = releaseManifestSchema.parse(release.manifest)
    comparisons.push({ release, changed, noiseKeyId })
  }
  return comparisons
}

async function earlierReleases(questionnaire: string, { req }: WorkContext): Promise<Release[]> {
  const { docs } = await req.payload.find({
    collection: 'releases',
    where: { questionnaire: { equals: questionnaire } },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
    depth: 1,
    overrideAccess: true, // the history gate looks at every release there is
    req,
  })
  return docs
}

function folderOf({ snapshot }: Release, { settings }: WorkContext): string {
  if (typeof snapshot === 'string')
    throw new Error('a release without its snapshot cannot be compared')
  return path.resolve(settings.DATA_DIR, 'snapshots', snapshot.name)
}

function populationOf({ population }: Release) {
  return releasedPopulationSchema.parse(population)
}
