import { isFrozen, type Answering } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import type { Patient } from '../../generated/payload-types.ts'
import { relatedId } from '../related-id.ts'

/** What the doors of the site need of a patient: their symptoms, among others, stay where they are. */
export type OwnPatient = Pick<
  Patient,
  'id' | 'owner' | 'name' | 'relationship' | 'birthDate' | 'disease' | 'validation' | 'guardianship'
>

const fields = {
  owner: true,
  name: true,
  relationship: true,
  birthDate: true,
  disease: true,
  validation: true,
  guardianship: true,
} as const

/** One of the member's own patients, or null: somebody else's looks the same as none. */
export async function ownPatient(id: string, req: PayloadRequest): Promise<OwnPatient | null> {
  const patient = await req.payload.findByID({
    collection: 'patients',
    id,
    select: fields,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return patient && relatedId(patient.owner) === req.user?.id ? patient : null
}

/** All of the member's own patients, in the order in which they were registered. */
export async function ownPatients(req: PayloadRequest): Promise<OwnPatient[]> {
  const { docs } = await req.payload.find({
    collection: 'patients',
    where: { owner: { equals: req.user?.id ?? null }, closed: { not_equals: true } },
    select: fields,
    limit: 0,
    pagination: false,
    depth: 0,
    sort: 'createdAt',
    overrideAccess: true, // their own, by the filter; members are given a hundred rows at most
    req,
  })
  return docs
}

/** A patient as their questionnaires show them. */
export function answeringPatient(patient: OwnPatient): Answering['patient'] {
  const { id, name, validation } = patient
  return { id, name, validated: validation === 'validated', frozen: isFrozenToday(patient) }
}

/** Whether a patient has come of age and their guardian may only look, and withdraw. */
export function isFrozenToday(
  patient: Pick<Patient, 'relationship' | 'birthDate' | 'guardianship'>,
): boolean {
  return isFrozen(patient, new Date().toISOString().slice(0, 10))
}
