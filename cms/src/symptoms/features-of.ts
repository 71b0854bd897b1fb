import type { OwnFeature, PhenotypicFeature } from '@share4rare/schemas'

import type { PayloadRequest } from 'payload'

import type { Patient } from '../generated/payload-types.ts'
import { knownTerms } from './known-term.ts'

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
  const termOf = await knownTerms(req)
  const features = (symptoms ?? []).map((row): OwnFeature => {
    const { hpoId, label } = termOf(row.hpoId) ?? row
    const [excluded, resolved] = [row.excluded === true, row.resolved === true]
    return { id: row.id ?? hpoId, hpoId, label, excluded, resolved, onset: row.onset ?? null }
  })
  return [...new Map(features.map((feature) => [feature.hpoId, feature])).values()]
}
