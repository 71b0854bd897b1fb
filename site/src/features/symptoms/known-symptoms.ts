import {
  presenceOf,
  type Locale,
  type Onset,
  type OwnSymptoms,
  type Presence,
  type SymptomSuggestion,
} from '@share4rare/schemas'

import { symptomNames } from '../../cms-client/symptoms.ts'

/** A symptom of a patient in the words of the page. */
export interface KnownSymptom {
  /** Where it stands on the page: says nothing. */
  readonly row: string
  readonly hpoId: string
  readonly name: string
  readonly medicalName: string
  readonly presence: Presence
  readonly onset: Onset | null
}

/**
 * A patient's symptoms with their names, the latest first. What cannot be named in the language keeps its official
 * English label.
 */
export async function knownSymptoms(
  { features }: OwnSymptoms,
  looking: { readonly token: string; readonly language: Locale },
  more: readonly string[] = [],
): Promise<{
  readonly known: readonly KnownSymptom[]
  readonly nameOf: (hpoId: string, label?: string | null) => string
}> {
  const ids = [...new Set([...features.map(({ hpoId }) => hpoId), ...more])]
  const named = ids.length > 0 ? await symptomNames(looking, ids) : null
  const names = new Map<string, SymptomSuggestion>(
    named?.ok ? named.value.map((each) => [each.hpoId, each]) : [],
  )
  const known = features.map((feature) => ({
    row: `s-${feature.id}`,
    hpoId: feature.hpoId,
    name: names.get(feature.hpoId)?.name ?? feature.label,
    medicalName: names.get(feature.hpoId)?.medicalName ?? '',
    presence: presenceOf(feature),
    onset: feature.onset,
  }))
  return {
    known: known.toReversed(),
    nameOf: (hpoId, label = '') => names.get(hpoId)?.name ?? label ?? '',
  }
}
