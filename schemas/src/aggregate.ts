import { z } from 'zod'

import { localisedTextSchema } from './locale.ts'
import { directionSchema, questionCodeSchema } from './questionnaire.ts'

/** Who is counted: the people who answered one questionnaire, consented to one use, and have one of these diseases. */
export interface Population {
  /** Its name: the questionnaire's code and, after a bar, who is meant, such as `daily_life|ORPHA:98473`. */
  readonly id: string
  /** ORPHA codes; null means every disease. */
  readonly diseases: readonly string[] | null
}

/** A count before protection, with the sum of its record keys modulo 2^64. */
export interface RawCell {
  readonly category: string
  readonly count: number
  readonly cellKey: bigint
}

/** One item counted by category, not yet safe. A category that nobody chose stands with a count of 0. */
export interface CategoryCounts {
  readonly measure: 'categories'
  readonly item: string
  readonly cells: readonly RawCell[]
}

/** One item's numbers, clipped to the item's range, not yet safe. `sd` is the sample standard deviation. */
export interface NumberSummary {
  readonly measure: 'numbers'
  readonly item: string
  readonly minimum: number
  readonly maximum: number
  readonly count: number
  readonly mean: number
  readonly sd: number
  readonly cellKey: bigint
  /** Half-open bins from the a-priori edges; the last one is closed. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[]
}

/** One-way tables of different items over one population, as counted. Not safe to show. */
export interface Aggregate {
  readonly population: Population
  readonly size: { readonly count: number; readonly cellKey: bigint }
  readonly tables: readonly (CategoryCounts | NumberSummary)[]
}

/** A protected figure. Withheld cells have no number, and no reason: zero and small look the same. */
export const cellSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('shown'), value: z.number() }),
  z.object({ status: z.literal('withheld') }),
])

export type Cell = Readonly<z.infer<typeof cellSchema>>

const releasedCategoriesSchema = z.object({
  measure: z.literal('categories'),
  item: questionCodeSchema,
  /** Percent of the population, in steps of 5, from 5 to 95. */
  percents: z.array(z.object({ category: z.string(), percent: cellSchema })),
})

const releasedNumbersSchema = z.object({
  measure: z.literal('numbers'),
  item: questionCodeSchema,
  mean: cellSchema,
  /** The total standard error of the mean: sampling and protection together. */
  standardError: cellSchema,
  sd: cellSchema,
  /** Percent of the population in each bin, in steps of 5, from 5 to 95. */
  bins: z.array(z.object({ from: z.number(), to: z.number(), percent: cellSchema })),
})

const releasedTableSchema = z.discriminatedUnion('measure', [
  releasedCategoriesSchema,
  releasedNumbersSchema,
])

export type ReleasedTable = Readonly<z.infer<typeof releasedTableSchema>>

/** What every released aggregate says about itself. */
const heading = {
  population: z.string(),
  questionnaire: questionCodeSchema,
  /** The name of the rule set that protected it, such as `share4rare-1`. */
  releasedUnder: z.string(),
  /** The day of the snapshot, ISO 8601. */
  countedOn: z.iso.date(),
}

const tableSetSchema = z.object({
  kind: z.literal('table-set'),
  ...heading,
  /** The size of the population, noisy and rounded to 5: published once, here. */
  size: cellSchema,
  tables: z.array(releasedTableSchema),
})

export const sizeBandSchema = z.enum(['20-29', '30-49', '50-99', '100+'])

export type SizeBand = z.infer<typeof sizeBandSchema>

const peerChartSchema = z.object({
  kind: z.literal('peer-chart'),
  ...heading,
  item: questionCodeSchema,
  title: localisedTextSchema,
  group: localisedTextSchema,
  sizeBand: sizeBandSchema,
  unit: localisedTextSchema.nullable(),
  direction: directionSchema,
  /** Whether every answer is a whole number, so that bands can be told by the numbers in them. */
  wholeNumbers: z.boolean().optional(),
  /** Shares in percent, left to right. The outer ends are open: null. */
  bands: z
    .array(
      z.object({ from: z.number().nullable(), to: z.number().nullable(), sharePct: z.number() }),
    )
    .min(2),
})

/**
 * Figures that passed disclosure control. Only `release()` in analytics makes one; reading one back from the
 * record or from HTTP goes through this schema or one that holds it. The brand says no more than "one of the few
 * places that lint lets do so vouches for where this comes from": the shape alone cannot tell.
 */
export const releasedAggregateSchema = z
  .discriminatedUnion('kind', [tableSetSchema, peerChartSchema])
  .brand<'released'>()

export type ReleasedAggregate = z.infer<typeof releasedAggregateSchema>
export type ReleasedTableSet = Extract<ReleasedAggregate, { kind: 'table-set' }>
export type PeerChart = Extract<ReleasedAggregate, { kind: 'peer-chart' }>
