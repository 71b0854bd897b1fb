import { isDeepStrictEqual } from 'node:util'

import {
  done,
  keepFeature,
  mostFeatures,
  presenceOf,
  refused,
  withoutFeature,
  type KeepSymptom,
  type PhenotypicFeature,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'
import type { Patient } from '../../generated/payload-types.ts'
import { ownFeaturesOf } from '../../symptoms/features-of.ts'
import { knownTerm, knownTerms } from '../../symptoms/known-term.ts'

/** Keeps one symptom of a patient who is locked: a new one, or what is told about a known one. */
export async function keepSymptom(
  req: PayloadRequest,
  patient: Patient,
  said: KeepSymptom,
): Promise<Result<object>> {
  const known = await ownFeaturesOf(req, patient)
  const termOf = await knownTerms(req)
  const term = termOf(said.hpoId) ?? known.find(({ hpoId }) => hpoId === said.hpoId)
  if (!term) return refused({ code: 'input-invalid', at: 'hpoId' })
  const insteadOf = said.insteadOf && (termOf(said.insteadOf)?.hpoId ?? said.insteadOf)
  const { hpoId, label } = term
  const kept = keepFeature(known, { ...said, hpoId, label, insteadOf })
  if (kept.length >= mostFeatures && !kept.some((each) => each.hpoId === hpoId))
    return refused({ code: 'input-invalid', at: 'hpoId' })
  await write(req, patient, kept)
  return done({ id: patient.id })
}

/** Keeps many symptoms of a patient who is locked, each as if it were told on its own. Told twice they are the same. */
export async function keepSymptoms(
  req: PayloadRequest,
  patient: Patient,
  told: readonly PhenotypicFeature[],
): Promise<void> {
  const known: readonly PhenotypicFeature[] = await ownFeaturesOf(req, patient)
  const kept = told.reduce(
    (features, said) => keepFeature(features, { ...said, presence: presenceOf(said) }),
    known,
  )
  await write(req, patient, kept)
}

/** Takes one symptom from a patient who is locked. */
export async function removeSymptom(
  req: PayloadRequest,
  patient: Patient,
  hpoId: string,
): Promise<void> {
  const current = (await knownTerm(req, hpoId))?.hpoId ?? hpoId
  const left = withoutFeature(await ownFeaturesOf(req, patient), current)
  await write(req, patient, left)
}

/** Ids stay as they were told, also those that were replaced since. Where nothing is new, nothing is written. */
async function write(
  req: PayloadRequest,
  patient: Patient,
  features: readonly PhenotypicFeature[],
): Promise<void> {
  if (isDeepStrictEqual(features, await ownFeaturesOf(req, patient))) return
  const termOf = await knownTerms(req)
  const told = new Map(
    (patient.symptoms ?? []).map((row) => [termOf(row.hpoId)?.hpoId ?? row.hpoId, row.hpoId]),
  )
  const symptoms = features.map((each) => ({ ...each, hpoId: told.get(each.hpoId) ?? each.hpoId }))
  await req.payload.update({
    collection: 'patients',
    id: patient.id,
    data: { symptoms },
    depth: 0,
    overrideAccess: true, // our own doors alone write patients, and have looked whose they are
    req,
  })
  const { id } = patient
  await recordAudit(req, { action: 'symptoms.changed', subject: id, person: id })
}
