import { sql } from '@payloadcms/db-postgres/drizzle'
import {
  done,
  ownWordsLimits,
  refused,
  type KeepOwnWords,
  type OwnWords,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'
import { transactionOf } from '../../endpoints/transaction-of.ts'
import type { OwnSymptom, Patient } from '../../generated/payload-types.ts'
import { keepSymptom } from '../patients/keep-symptom.ts'
import { relatedId } from '../related-id.ts'

/** What was said in own words about some patients, in the order in which it was said. What became a term is left out. */
export async function ownWordsOf(
  req: PayloadRequest,
  patients: readonly string[],
): Promise<ReadonlyMap<string, OwnWords[]>> {
  const { docs } = await req.payload.find({
    collection: 'own-symptoms',
    where: { patient: { in: [...patients] }, agreed: { not_equals: true } },
    limit: 0,
    pagination: false,
    depth: 0,
    sort: 'createdAt',
    overrideAccess: true, // of the member's own patients, whom the door has found
    req,
  })
  const byPatient = Map.groupBy(docs, ({ patient }) => relatedId(patient))
  return new Map([...byPatient].map(([patient, rows]) => [patient, rows.map(asOwnWords)]))
}

function asOwnWords(row: OwnSymptom): OwnWords {
  const { id, words, language, state, hpoId = null, label = null, answer = null } = row
  return { id, words, language, state, hpoId, label, answer }
}

/** Keeps a symptom in own words of a patient who is locked. The same words that are there already are those. */
export async function keepOwnWords(
  req: PayloadRequest,
  { id: patient }: Patient,
  { id, words, language }: KeepOwnWords,
): Promise<Result<object>> {
  const known = (await ownWordsOf(req, [patient])).get(patient) ?? []
  const same = known.find((each) => isSame(each.words, words))
  if (same && same.id !== id) return done({ id: same.id })
  if (id === undefined && known.length >= ownWordsLimits.each)
    return refused({ code: 'input-invalid', at: 'words' })
  if (id !== undefined && !known.some((each) => each.id === id))
    return refused({ code: 'not-found', at: 'words' })
  const kept = id ?? (await added(req, { patient, words, language }))
  if (id !== undefined)
    await say(req, id, {
      words,
      language,
      state: 'waiting',
      hpoId: null,
      label: null,
      answer: null,
    })
  await recordAudit(req, { action: 'symptoms.changed', subject: patient, person: patient })
  return done({ id: kept })
}

function isSame(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0
}

async function added(
  req: PayloadRequest,
  data: Pick<OwnSymptom, 'words' | 'language'> & { readonly patient: string },
): Promise<string> {
  const { id } = await req.payload.create({
    collection: 'own-symptoms',
    data: { ...data, state: 'waiting', toldOn: new Date().toISOString().slice(0, 10) },
    depth: 0,
    overrideAccess: true, // our own doors alone write them
    req,
  })
  return id
}

/** Answers what our curators suggested: by a yes the term is added, by a no the words stay as they are. */
export async function answerOwnWords(
  req: PayloadRequest,
  patient: Patient,
  { id, isIt }: { readonly id: string; readonly isIt: boolean },
): Promise<Result<object>> {
  const known = (await ownWordsOf(req, [patient.id])).get(patient.id) ?? []
  const words = known.find((each) => each.id === id)
  if (!words) return refused({ code: 'not-found', at: 'words' })
  const { hpoId } = words
  if (words.state !== 'mapped' || hpoId === null) return done({ id })
  if (!isIt) await say(req, id, { state: 'kept', hpoId: null, label: null })
  else {
    const kept = await keepSymptom(req, patient, { hpoId })
    if (!kept.ok) return kept
    await say(req, id, { agreed: true })
  }
  return done({ id })
}

/** Removes own words of a patient who is locked. What is not there any more, is not there. */
export async function removeOwnWords(
  req: PayloadRequest,
  { id: patient }: Patient,
  id: string,
): Promise<void> {
  const { rows } = await transactionOf(req).execute(
    sql`DELETE FROM own_symptoms WHERE id = ${id} AND patient_id = ${patient} RETURNING id`,
  )
  if (rows.length > 0)
    await recordAudit(req, { action: 'symptoms.changed', subject: patient, person: patient })
}

async function say(req: PayloadRequest, id: string, data: Partial<OwnSymptom>): Promise<void> {
  await req.payload.update({
    collection: 'own-symptoms',
    id,
    data,
    depth: 0,
    overrideAccess: true, // as above
    req,
  })
}
