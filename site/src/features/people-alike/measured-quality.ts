/** One way to choose ten people, and the share of the ten places that people with the same diagnosis fill. */
export interface MeasuredList {
  readonly by: 'exact' | 'bySymptoms' | 'withDisease' | 'chance'
  /** Among all cases, and among those of other publications than the viewer's. */
  readonly all: number
  readonly others: number
}

/**
 * How good lists are on published cases with three symptoms at least, as `analytics/src/similarity` was measured and
 * decision records 0030 and 0031 tell. `vague` is the exact comparison on invented cases of the setting "hard".
 */
export const measuredQuality: {
  readonly measuredOn: string
  readonly source: string
  readonly cases: number
  readonly diseases: number
  readonly lists: readonly MeasuredList[]
  readonly vague: number
} = {
  measuredOn: '2026-11-23',
  source: 'https://github.com/monarch-initiative/phenopacket-store',
  cases: 4627,
  diseases: 404,
  lists: [
    { by: 'exact', all: 0.778, others: 0.533 },
    { by: 'bySymptoms', all: 0.649, others: 0.429 },
    { by: 'withDisease', all: 0.835, others: 0.722 },
    { by: 'chance', all: 0.018, others: 0.008 },
  ],
  vague: 0.44,
}
