import type { Cell } from '@share4rare/schemas'

import type { SecretKey } from '../secret-key.ts'
import { disclosureRules } from './disclosure-rules.ts'
import { protectCount } from './protect-count.ts'
import { addKeys, recordKey } from './record-key.ts'
import { shownOfChoices, shownOfParts } from './shown-cells.ts'
import { sizeEntry } from './statistic.ts'
import { withheld } from './threshold.ts'

/** Somebody who is counted, under a name that stays theirs, and where. */
export interface CountedProfile {
  readonly pseudonym: string
  readonly categories: readonly string[]
}

/** What is counted. */
export interface ProfileCounting {
  /** Names it: the same people in the same categories always draw the same noise. */
  readonly statistic: string
  /** Whether one person may stand in several categories. */
  readonly several: boolean
}

/** How many there are, and how many in each category, ordered by its name. */
export interface ProfileCounts {
  readonly size: Cell
  readonly counts: readonly { readonly category: string; readonly count: Cell }[]
}

/**
 * Counts of people by what their profiles say, under the rules in force: withheld below the threshold, as well as where a
 * total would give them away, else noisy and rounded. Of fewer people than any figure may be about nothing is told.
 */
export function profileCounts(
  profiles: readonly CountedProfile[],
  { statistic, several }: ProfileCounting,
  noiseKey: SecretKey,
): ProfileCounts {
  const protection = { rules: disclosureRules, noiseKey }
  const { threshold, smallestPopulation } = disclosureRules
  const categories = [...new Set(profiles.flatMap((each) => each.categories))].sort()
  if (profiles.length < smallestPopulation)
    return { size: withheld, counts: categories.map((category) => ({ category, count: withheld })) }
  const inCategory = categories.map((category) =>
    profiles.filter((profile) => profile.categories.includes(category)),
  )
  const sizes = inCategory.map(({ length }) => length)
  const shown = several
    ? shownOfChoices(sizes, profiles.length, threshold)
    : shownOfParts(sizes, threshold)
  const protectedCount = (people: readonly CountedProfile[], value: string) =>
    protectCount(
      people.length,
      { tag: 'n', statistic, cellKey: cellKeyOf(people, { statistic, value }, noiseKey) },
      protection,
    )
  return {
    size: protectedCount(profiles, sizeEntry),
    counts: categories.map((category, nth) => ({
      category,
      count: shown[nth] ? protectedCount(inCategory[nth] ?? [], category) : withheld,
    })),
  }
}

const cellKeyOf = (
  people: readonly CountedProfile[],
  of: { readonly statistic: string; readonly value: string },
  noiseKey: SecretKey,
): bigint =>
  people.reduce((sum, { pseudonym }) => addKeys(sum, recordKey({ ...of, pseudonym }, noiseKey)), 0n)
