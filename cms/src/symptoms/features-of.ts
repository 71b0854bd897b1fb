import type { OwnFeature, PhenotypicFeature } from '@share4rare/schemas'

import type { Patient } from '../generated/payload-types.ts'
import { knownTerm } from './known-term.ts'

/**
 * What a patient has, had and never had, in the order in which it was told, as the vocabulary in force calls it: a
 * term that was replaced is the one that replaced it, and stands once.
 */
export function featuresOf(patient: Pick<Patient, 'symptoms'>): PhenotypicFeature[] {
  return ownFeaturesOf(patient).map(({ id: _row, ...feature }) => feature)
}

/** The same, each with the id of its row. */
export function ownFeaturesOf({ symptoms }: Pick<Patient, 'symptoms'>): OwnFeature[] {
  const features = (symptoms ?? []).map((row): OwnFeature => {
    const { hpoId, label } = knownTerm(row.hpoId) ?? row
    const { excluded = false, resolved = false, onset = null } = row
    return {
      ...{ id: row.id ?? hpoId, hpoId, label },
      ...{ excluded: excluded ?? false, resolved: resolved ?? false, onset: onset ?? null },
    }
  })
  return [...new Map(features.map((feature) => [feature.hpoId, feature])).values()]
}
