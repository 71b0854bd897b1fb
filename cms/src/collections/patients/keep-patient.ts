import { isDeepStrictEqual } from 'node:util'

import {
  done,
  patientProblems,
  patientSchema,
  refused,
  type OwnPatientRecord,
  type OwnWords,
  type PatientToKeep,
  type Problem,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { memberOf } from '../../access/members.ts'
import type { Patient } from '../../generated/payload-types.ts'
import { ownFeaturesOf } from '../../symptoms/features-of.ts'
import { oneAtATime } from '../../validation/look-at-evidence.ts'
import { relatedId, relatedIdOrNull } from '../related-id.ts'
import { movesBirthDate, wasHandedIn } from './settled-birth-date.ts'

/**
 * Adds a patient of the member who asks, or changes one of theirs, in the transaction of the request; gives the id.
 * Told twice within a short while, as by two taps, it is the same patient.
 */
export async function keepPatient(
  req: PayloadRequest,
  told: PatientToKeep,
  known: Patient | null = null,
): Promise<Result<string>> {
  const member = memberOf(req)
  if (!member) return refused({ code: 'sign-in-needed' })
  await oneAtATime(req, member.id)
  const others = (await wholeOwnPatients(req)).filter(({ id }) => id !== known?.id)
  const twin = known ? null : others.find((other) => isJustTold(other, told))
  if (twin) return done(twin.id)
  const problems = await problemsWith(req, told, { known, others })
  if (problems.length > 0) return refused(...problems)
  const data = { ...told, furtherDiseases: [...told.furtherDiseases] }
  const kept = known
    ? await req.payload.update({
        ...as,
        id: known.id,
        data,
        overrideAccess: true, // our own doors alone write patients, and have looked whose they are
        req,
      })
    : await req.payload.create({
        ...as,
        data: { ...data, owner: member.id, validation: 'not-started' },
        overrideAccess: true, // as above
        req,
      })
  return done(kept.id)
}

const as = { collection: 'patients', depth: 0 } as const

const aShortWhile = 10 * 60_000

/** Whether this was told a moment ago, word for word. */
function isJustTold(patient: Patient, told: PatientToKeep): boolean {
  const isRecent = Date.now() - new Date(patient.createdAt).getTime() < aShortWhile
  const known = patientSchema.safeParse(toldOf(patient))
  return isRecent && known.success && isDeepStrictEqual(known.data, told)
}

async function problemsWith(
  req: PayloadRequest,
  told: PatientToKeep,
  { known, others }: { readonly known: Patient | null; readonly others: readonly Patient[] },
): Promise<readonly Problem[]> {
  const today = new Date().toISOString().slice(0, 10)
  const problems = patientProblems(told, today, known?.guardianship)
  if (problems.length > 0) return problems
  if (known && movesBirthDate(known, told) && (await wasHandedIn(known, req)))
    return [{ code: 'birth-date-settled', at: 'birthDate' }]
  if (!(await areDiseases(req, [told.disease, ...told.furtherDiseases])))
    return [{ code: 'input-invalid', at: 'disease' }]
  return isSecondSelf(told, known, others) ? [{ code: 'already-yourself', at: 'relationship' }] : []
}

/** Nobody has two patients who are themselves. */
function isSecondSelf(
  told: PatientToKeep,
  known: Patient | null,
  others: readonly Patient[],
): boolean {
  const becomesSelf = told.relationship === 'self' && known?.relationship !== 'self'
  return becomesSelf && others.some(({ relationship }) => relationship === 'self')
}

/** A patient as their own pages show them, with what was said of them in own words. */
export async function asOwnRecord(
  req: PayloadRequest,
  patient: Patient,
  ownWords: readonly OwnWords[],
): Promise<OwnPatientRecord> {
  const features = await ownFeaturesOf(req, patient)
  return { ...toldOf(patient), symptoms: { features, ownWords: [...ownWords] } }
}

function toldOf(patient: Patient): Omit<OwnPatientRecord, 'symptoms'> {
  const { id, name, relationship, birthDate, sex, validation } = patient
  return {
    id,
    name,
    relationship,
    birthDate: birthDate.slice(0, 10),
    sex,
    validation,
    guardianship: patient.guardianship ?? null,
    country: patient.country ?? 'ES',
    ...illnessOf(patient),
    inRegistry: patient.inRegistry ?? 'unknown',
    registryName: patient.registryName ?? '',
    inOrganisation: patient.inOrganisation ?? 'unknown',
  }
}

function illnessOf(patient: Patient) {
  return {
    diagnosis: patient.diagnosis ?? 'confirmed',
    disease: relatedIdOrNull(patient.disease),
    furtherDiseases: (patient.furtherDiseases ?? []).map(relatedId),
    diseaseInOwnWords: patient.diseaseInOwnWords ?? '',
  }
}

/** Every patient of the member who asks, whole, in the order in which they were registered. */
export async function wholeOwnPatients(req: PayloadRequest): Promise<Patient[]> {
  const { docs } = await req.payload.find({
    collection: 'patients',
    where: { owner: { equals: req.user?.id ?? null }, closed: { not_equals: true } },
    limit: 0,
    pagination: false,
    depth: 0,
    sort: 'createdAt',
    overrideAccess: true, // their own, by the filter; members are given a hundred rows at most
    req,
  })
  return docs
}

async function areDiseases(req: PayloadRequest, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return true
  const { totalDocs } = await req.payload.count({
    collection: 'diseases',
    where: { id: { in: wanted } },
    overrideAccess: false,
    req,
  })
  return totalDocs === wanted.length
}
