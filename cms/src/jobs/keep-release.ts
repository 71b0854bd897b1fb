import { buildManifest, noiseKeyId, secretKey } from '@share4rare/analytics'
import type { Population, ReleasedAggregate, ReleaseManifest } from '@share4rare/schemas'

import { recordAudit } from '../audit/record-audit.ts'
import { keepSnapshot } from './keep-snapshot.ts'
import type { TakenSnapshot } from './take-snapshot.ts'
import type { WorkContext } from './work-context.ts'

/** What was released, from what, for whom. */
export interface NewRelease {
  /** Unique: the same release is kept once, however often its job runs. */
  readonly name: string
  readonly questionnaire: string
  readonly population: Population
  readonly items: readonly string[]
  readonly item: string | null
  readonly released: ReleasedAggregate
  readonly gates: ReleaseManifest['gates']
  readonly snapshot: TakenSnapshot
  readonly request: string | null
  readonly decisions: readonly string[]
  readonly consentTextVersion: string
  /** The file for the researcher; null for charts. */
  readonly figures: string | null
}

/** Keeps a release with its manifest, chained to the one before. Called inside a transaction and the release lock. */
export async function keepRelease(release: NewRelease, context: WorkContext): Promise<string> {
  const { req, settings } = context
  const { manifest, sha256 } = buildManifest({
    release: release.name,
    request: release.request,
    decisions: [...release.decisions],
    consentTextVersion: release.consentTextVersion,
    noiseKeyId: noiseKeyId(secretKey(settings.NOISE_KEY)),
    gates: release.gates,
    createdAt: release.snapshot.manifest.consentCutOff,
    previousManifestSha256: await latestManifestSha256(context),
    released: release.released,
    snapshot: release.snapshot.manifest,
    outputs: release.figures === null ? {} : { 'figures.csv': release.figures },
  })
  const kept = await req.payload.create({
    collection: 'releases',
    data: {
      name: release.name,
      kind: release.released.kind,
      request: release.request,
      questionnaire: release.questionnaire,
      item: release.item,
      snapshot: await keepSnapshot(release.snapshot, context),
      population: { ...release.population },
      items: [...release.items],
      document: release.released,
      figures: release.figures,
      manifest,
      manifestSha256: sha256,
    },
    depth: 0,
    overrideAccess: true, // releases are made by the worker alone
    req,
  })
  await recordAudit(req, { action: 'release.made', subject: kept.id })
  return kept.id
}

async function latestManifestSha256({ req }: WorkContext): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'releases',
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true, // manifests are chained over all releases
    req,
  })
  return docs[0]?.manifestSha256 ?? null
}
