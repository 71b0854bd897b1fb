import {
  canonicalJson,
  releaseManifestSchema,
  type ReleasedAggregate,
  type ReleaseManifest,
  type SnapshotManifest,
} from '@share4rare/schemas'

import { disclosureRules } from '../disclosure/disclosure-rules.ts'
import { sizeStatisticOf, statisticOf } from '../disclosure/statistic.ts'
import { sha256 } from '../sha256.ts'
import { snapshotSha256 } from '../snapshot/read-snapshot.ts'

/** What a release's manifest is made from. */
export interface ManifestOrder extends Pick<
  ReleaseManifest,
  | 'release'
  | 'request'
  | 'decisions'
  | 'consentTextVersion'
  | 'noiseKeyId'
  | 'gates'
  | 'createdAt'
  | 'previousManifestSha256'
> {
  readonly released: ReleasedAggregate
  readonly snapshot: SnapshotManifest
  /** The files that are handed out, by name. */
  readonly outputs: Readonly<Record<string, string | Uint8Array>>
}

/** A manifest, the bytes to hand out, and the hash that the next manifest refers to. */
export interface BuiltManifest {
  readonly manifest: ReleaseManifest
  readonly text: string
  readonly sha256: string
}

/** Writes down how a release was made. The same inputs give the same bytes. */
export function buildManifest(order: ManifestOrder): BuiltManifest {
  const { released, snapshot, outputs, ...told } = order
  const { id, ...numbers } = disclosureRules
  const manifest = releaseManifestSchema.parse({
    ...told,
    kind: released.kind,
    snapshotSha256: snapshotSha256(snapshot),
    rules: { id, parameters: parametersOf(numbers) },
    statistics: statisticsOf(released),
    outputSha256: Object.entries(outputs)
      .map(([name, content]) => ({ name, sha256: sha256(content) }))
      .toSorted((left, right) => (left.name < right.name ? -1 : 1)),
  })
  const text = `${canonicalJson(manifest)}\n`
  return { manifest, text, sha256: sha256(text) }
}

function parametersOf(rules: Readonly<Record<string, unknown>>): Record<string, number> {
  const numbers = Object.entries(rules).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  )
  return Object.fromEntries(numbers)
}

function statisticsOf(released: ReleasedAggregate): string[] {
  const population = { id: released.population }
  if (released.kind === 'peer-chart') return [statisticOf(population, released.item)]
  const items = released.tables.map(({ item }) => statisticOf(population, item))
  return [sizeStatisticOf(population), ...items]
}
