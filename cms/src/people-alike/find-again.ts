import type { CollectionAfterChangeHook } from 'payload'

import { relatedIdOrNull } from '../collections/related-id.ts'
import type { Patient } from '../generated/payload-types.ts'
import { askForJob } from '../jobs/ask-for-job.ts'

/** Asks for lists to be made anew once something has changed by which people are found. */
export const findAgain: CollectionAfterChangeHook<Patient> = async ({ doc, previousDoc, req }) => {
  if (foundBy(doc) !== foundBy(previousDoc))
    await askForJob(req, { kind: 'find-people-alike', subject: 'all' })
  return doc
}

function foundBy(patient: Partial<Patient>): string {
  const { symptoms, disease, furtherDiseases, validation, closed, owner } = patient
  return JSON.stringify([
    (symptoms ?? []).map(({ hpoId, excluded }) => [hpoId, excluded === true]),
    [disease, ...(furtherDiseases ?? []), owner].map((each) => relatedIdOrNull(each)),
    [validation ?? 'not-started', closed === true],
  ])
}
