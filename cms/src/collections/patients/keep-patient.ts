import {
  commonSymptoms,
  done,
  patientProblems,
  refused,
  type OwnPatientRecord,
  type PatientToKeep,
  type Problem,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { memberOf } from '../../access/members.ts'
import type { Patient } from '../../generated/payload-types.ts'
import { relatedId, relatedIdOrNull } from '../related-id.ts'
import { ownPatient, type OwnPatient } from './own-patient.ts'
import { movesBirthDate, wasHandedIn } from './settled-birth-date.ts'

/** Adds a patient of the member who asks, or changes one of theirs; gives its id. Its doors ask who may. */
export async function keepPatient(
  req: PayloadRequest,
  told: PatientToKeep,
  id: string | null = null,
): Promise<Result<string>> {
  const problems = await problemsWith(req, told, id === null ? null : await ownPatient(id, req))
  if (problems.length > 0) return refused(...problems)
  if (!(await areDiseases(req, [told.disease, ...told.furtherDiseases])))
    return refused({ code: 'input-invalid', at: 'disease' })
  const member = memberOf(req)
  if (!member) return refused({ code: 'sign-in-needed' })
  const data = { ...told, furtherDiseases: [...told.furtherDiseases] }
  if (id !== null && !(await ownPatient(id, req))) return refused({ code: 'not-found' })
  const as = { collection: 'patients', depth: 0 } as const
  // The steps of a registration are taken before Payload's own doors are open: what may be written is `told` alone.
  const kept = await (id === null
    ? req.payload.create({
        ...as,
        data: { ...data, owner: member.id, validation: 'not-started' },
        overrideAccess: true, // as above
        req,
      })
    : req.payload.update({ ...as, id, data, overrideAccess: true, req })) // as above
  return done(kept.id)
}

async function problemsWith(
  req: PayloadRequest,
  told: PatientToKeep,
  before: OwnPatient | null,
): Promise<readonly Problem[]> {
  const today = new Date().toISOString().slice(0, 10)
  const problems = patientProblems(told, today, before?.guardianship)
  if (problems.length > 0 || before === null || !movesBirthDate(before, told)) return problems
  const isSettled = await wasHandedIn(before, req)
  return isSettled ? [{ code: 'birth-date-settled', at: 'birthDate' }] : []
}

/** Replaces the symptoms that were ticked, and what was said in own words. Others that are known stay. */
export async function keepSymptoms(
  req: PayloadRequest,
  patient: Patient,
  { hpoIds, inOwnWords }: { readonly hpoIds: readonly string[]; readonly inOwnWords: string },
): Promise<void> {
  const common = new Set(commonSymptoms.map(({ hpoId }) => hpoId))
  const others = (patient.symptoms ?? []).filter(({ hpoId }) => !common.has(hpoId))
  const ticked = commonSymptoms
    .filter(({ hpoId }) => hpoIds.includes(hpoId))
    .map(({ hpoId, label }) => ({ hpoId, label, excluded: false }))
  await req.payload.update({
    collection: 'patients',
    id: patient.id,
    data: { symptoms: [...others, ...ticked], symptomsInOwnWords: inOwnWords },
    depth: 0,
    overrideAccess: true, // a patient of theirs, whom the door has read with their rights
    req,
  })
}

/** A patient as their own pages show them. */
export function asOwnRecord(patient: Patient): OwnPatientRecord {
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
    symptoms: {
      hpoIds: (patient.symptoms ?? []).map(({ hpoId }) => hpoId),
      inOwnWords: patient.symptomsInOwnWords ?? '',
    },
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
    where: { owner: { equals: req.user?.id ?? null } },
    limit: 100,
    depth: 0,
    sort: 'createdAt',
    overrideAccess: false,
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
