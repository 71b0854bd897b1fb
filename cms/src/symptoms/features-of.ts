import type { OwnFeature, PhenotypicFeature } from '@share4rare/schemas'

import type { PayloadRequest } from 'payload'

import type { Patient } from '../generated/payload-types.ts'
import { knownTerms, type KnownTerm } from './known-term.ts'

type Asking = Pick<PayloadRequest, 'payload'>

/**
 * What a patient has, had and never had, in the order in which it was told, as the vocabulary in force calls it: a
 * term that was replaced is the one that replaced it, and stands once.
 */
export async function featuresOf(
  req: Asking,
  patient: Pick<Patient, 'symptoms'>,
): Promise<PhenotypicFeature[]> {
  return (await ownFeaturesOf(req, patient)).map(({ id: _row, ...feature }) => feature)
}

/** The same, each with the id of its row. */
export async function ownFeaturesOf(
  req: Asking,
  { symptoms }: Pick<Patient, 'symptoms'>,
): Promise<OwnFeature[]> {
  return featuresIn(symptoms ?? [], await knownTerms(req))
}

/** Rows as a vocabulary calls them: each term once, as it was said last; what it does not know keeps its label. */
export function featuresIn(
  rows: NonNullable<Patient['symptoms']>,
  termOf: (hpoId: string) => KnownTerm | null,
): OwnFeature[] {
  const features = rows.map((row): OwnFeature => {
    const { hpoId, label } = termOf(row.hpoId) ?? row
    const [excluded, resolved] = [row.excluded === true, row.resolved === true]
    return { id: row.id ?? hpoId, hpoId, label, excluded, resolved, onset: row.onset ?? null }
  })
  return [...new Map(features.map((feature) => [feature.hpoId, feature])).values()]
}
