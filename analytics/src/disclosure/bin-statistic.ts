import type { NumberSummary } from '@share4rare/schemas'

import { formatEdge } from './format-edge.ts'

type Bin = NumberSummary['bins'][number]

/** The statistic on which the noise of a peer chart's band hangs. It names the band by its lower edge. */
export function bandStatistic(statistic: string, { from }: Pick<Bin, 'from'>): string {
  return `${statistic}|${formatEdge(from)}`
}

/**
 * The statistic on which the noise of a table's bin hangs, given the bands that a peer chart of the same answers has.
 * A bin that holds a band's people, all of them, is the same figure and has the band's name. Any other has one of its
 * own, with both of its edges, which no band can have: it holds other people than the band that begins where it does.
 */
export function binStatistic(statistic: string, bin: Bin, bands: readonly Bin[]): string {
  const band = bands.find(({ from, to }) => from <= bin.from && bin.to <= to)
  if (band?.count === bin.count) return bandStatistic(statistic, band)
  return `${statistic}|${formatEdge(bin.from)}..${formatEdge(bin.to)}`
}
