import {
  releasedAggregateSchema,
  type Aggregate,
  type Codebook,
  type LocalisedText,
  type NumericItem,
  type PeerChart,
  type ReleasedAggregate,
  type ReleaseManifest,
  type ReleasedTableSet,
  type SubmitRequest,
} from '@share4rare/schemas'

import { disclosureRules } from './disclosure-rules.ts'
import { passesHistoryGate, type ChangedPeople } from './history-gate.ts'
import { noiseKeyId } from './noise-key-id.ts'
import { areOneWayTables } from './one-way.ts'
import { peerBands } from './peer-bands.ts'
import { protectAggregate } from './protect-aggregate.ts'
import { statisticOf } from './statistic.ts'
import type { SecretKey } from '../secret-key.ts'

/** What every release is made under. */
export interface ReleaseTerms {
  readonly codebook: Codebook
  /** The day of the snapshot, ISO 8601. */
  readonly countedOn: string
  /** The key of the noise; the same for ever. */
  readonly noiseKey: SecretKey
  /** How many people changed, for each earlier release of any of these figures. */
  readonly history: readonly ChangedPeople[]
  /** The ids of the noise keys under which those were made, as their manifests name them. */
  readonly earlierNoiseKeyIds: readonly string[]
}

/** What a research release is made under. */
export interface TableTerms extends ReleaseTerms {
  /** The kind of table that was asked for. */
  readonly tables: SubmitRequest['tables']
}

/** What a peer chart is made under: an item of the codebook, and the group's name in people's words. */
export interface PeerChartTerms extends ReleaseTerms {
  readonly item: NumericItem
  readonly group: LocalisedText
}

/** Why nothing was released. For staff only: to others every reason looks the same. */
export type RefusalReason =
  'cross-tables-refused' | 'population-too-small' | 'history-gate-failed' | 'noise-key-changed'

/** A release, with the gates that it passed; or the reasons why there is none. */
export type ReleaseOutcome =
  | {
      readonly ok: true
      readonly released: ReleasedTableSet
      readonly gates: ReleaseManifest['gates']
    }
  | { readonly ok: false; readonly reasons: readonly RefusalReason[] }

/** Makes the tables of a request safe to show, or refuses all of them. */
export function release(aggregate: Aggregate, terms: TableTerms): ReleaseOutcome {
  const oneWay = terms.tables === 'one-way' && areOneWayTables(aggregate.tables, terms.codebook)
  if (!oneWay) return { ok: false, reasons: ['cross-tables-refused'] }
  const protection = { rules: disclosureRules, noiseKey: terms.noiseKey }
  const figures = protectAggregate(aggregate, terms.codebook.items, protection)
  const reasons = reasonsInHistory(terms)
  if (figures === null) return { ok: false, reasons: ['population-too-small', ...reasons] }
  if (reasons.length > 0) return { ok: false, reasons }
  const released = asReleased({ kind: 'table-set', ...headingOf(aggregate, terms), ...figures })
  const gates = ['one-way', 'population', 'history'].map((gate) => ({ gate, passed: true }))
  return { ok: true, released, gates }
}

/** Makes one item's chart for a peer group; null where it may not be shown, whatever the reason. */
export function releasePeerChart(aggregate: Aggregate, terms: PeerChartTerms): PeerChart | null {
  const { item, group, codebook, noiseKey } = terms
  const summary = aggregate.tables.find((table) => table.item === item.code)
  if (summary?.measure !== 'numbers' || !areOneWayTables([summary], codebook)) return null
  if (reasonsInHistory(terms).length > 0) return null
  const protection = { rules: disclosureRules, noiseKey }
  const shown = peerBands(summary, statisticOf(aggregate.population, item.code), protection)
  if (!shown) return null
  return asReleased({
    kind: 'peer-chart',
    ...headingOf(aggregate, terms),
    item: item.code,
    title: item.title,
    group,
    unit: item.unit,
    direction: item.direction,
    wholeNumbers: item.wholeNumbers ?? false,
    ...shown,
  })
}

/** Why earlier releases forbid this one. Under another key the same cell would draw its noise a second time. */
function reasonsInHistory(terms: ReleaseTerms): readonly RefusalReason[] {
  const { history, earlierNoiseKeyIds, noiseKey } = terms
  const isFarEnough = passesHistoryGate(history, disclosureRules.changedPeople)
  const own = noiseKeyId(noiseKey)
  return [
    ...(isFarEnough ? [] : (['history-gate-failed'] as const)),
    ...(earlierNoiseKeyIds.every((id) => id === own) ? [] : (['noise-key-changed'] as const)),
  ]
}

function headingOf({ population }: Aggregate, { codebook, countedOn }: ReleaseTerms) {
  return {
    population: population.id,
    questionnaire: codebook.questionnaire,
    releasedUnder: disclosureRules.id,
    countedOn,
  }
}

type Unbranded<Kind extends ReleasedAggregate['kind']> = { readonly kind: Kind } & Readonly<
  Record<string, unknown>
>

function asReleased(figures: Unbranded<'table-set'>): ReleasedTableSet
function asReleased(figures: Unbranded<'peer-chart'>): PeerChart
function asReleased(figures: Unbranded<'table-set' | 'peer-chart'>): ReleasedAggregate {
  return releasedAggregateSchema.parse(figures)
}
