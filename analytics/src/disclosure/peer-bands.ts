import type { NumberSummary, PeerChart, SizeBand } from '@share4rare/schemas'

import { bandStatistic } from './bin-statistic.ts'
import type { DisclosureRules } from './disclosure-rules.ts'
import { countNoise, uniform } from './noise.ts'
import type { Protection } from './protection.ts'
import { clamp } from './rounding.ts'

type Bin = NumberSummary['bins'][number]

/** The bands of a peer chart and the size of the group as a band; null where too few people answered. */
export function peerBands(
  summary: Pick<NumberSummary, 'count' | 'cellKey' | 'bins'>,
  statistic: string,
  protection: Protection,
): { readonly sizeBand: SizeBand; readonly bands: PeerChart['bands'] } | null {
  const { rules } = protection
  if (summary.count < rules.peerGroupPeople) return null
  const bins = bandsOf(summary, rules)
  if (bins.length < 2) return null
  const noisy = bins.map((bin) => noisyCount(bin, summary.cellKey, statistic, protection))
  const step = summary.count < 50 ? 10 : 5
  const shares = sharesInSteps(noisy, step).map((share) => clamp(share, step, 100 - step))
  const bands = bins.map(({ from, to }, index) => ({
    from: index === 0 ? null : from,
    to: index === bins.length - 1 ? null : to,
    sharePct: shares[index] ?? step,
  }))
  return { sizeBand: sizeBandOf(summary.count), bands }
}

/** The bins as a peer chart joins them into bands, whether or not there are enough people for a chart. */
export function bandsOf(
  summary: Pick<NumberSummary, 'count' | 'bins'>,
  rules: Pick<DisclosureRules, 'peerPeoplePerBand' | 'peerBandPeople'>,
): readonly Bin[] {
  return mergedBins(summary, rules.peerPeoplePerBand, rules.peerBandPeople)
}

/** Merges bins until each has enough people and there are few enough; one bin left shows nothing. */
export function mergedBins(
  { count, bins }: Pick<NumberSummary, 'count' | 'bins'>,
  peoplePerBand: number,
  smallest: number,
): readonly Bin[] {
  const most = Math.max(2, Math.floor(count / peoplePerBand))
  const fewest = Math.min(...bins.map((bin) => bin.count))
  if (bins.length < 2 || (bins.length <= most && fewest >= smallest)) return bins
  const merged = mergeAt(
    bins,
    bins.findIndex((bin) => bin.count === fewest),
  )
  return mergedBins({ count, bins: merged }, peoplePerBand, smallest)
}

/** Percents of the total in whole steps that sum to 100, by largest remainder (the first of equals). */
export function sharesInSteps(counts: readonly number[], step: number): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const steps = 100 / step
  const quotas = counts.map((count) =>
    total === 0 ? steps / counts.length : (count * steps) / total,
  )
  const missing = steps - quotas.reduce((sum, quota) => sum + Math.floor(quota), 0)
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .toSorted((left, right) => right.remainder - left.remainder)
  const lifted = new Set(byRemainder.slice(0, missing).map(({ index }) => index))
  return quotas.map((quota, index) => (Math.floor(quota) + (lifted.has(index) ? 1 : 0)) * step)
}

function mergeAt(bins: readonly Bin[], smallest: number): readonly Bin[] {
  const left = bins[smallest - 1]
  const right = bins[smallest + 1]
  const toLeft = left !== undefined && (right === undefined || left.count <= right.count)
  const first = toLeft ? smallest - 1 : smallest
  const [one, other] = bins.slice(first, first + 2)
  if (!one || !other) return bins
  const both = { from: one.from, to: other.to, count: one.count + other.count }
  return [...bins.slice(0, first), both, ...bins.slice(first + 2)]
}

function noisyCount(
  band: Bin,
  cellKey: bigint,
  statistic: string,
  { rules, noiseKey }: Protection,
): number {
  if (rules.noise === 'none') return band.count
  const draw = { tag: 'h', statistic: bandStatistic(statistic, band), cellKey } as const
  return Math.max(0, band.count + countNoise(uniform(draw, noiseKey)))
}

function sizeBandOf(people: number): SizeBand {
  if (people < 30) return '20-29'
  if (people < 50) return '30-49'
  return people < 100 ? '50-99' : '100+'
}
