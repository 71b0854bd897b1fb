import { dueAfter, type Standing } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { relatedId } from '../collections/related-id.ts'
import type { Patient, Validation } from '../generated/payload-types.ts'

/** How a patient's validation stands, with the moment that its latest event holds from. */
export async function standingOf(
  patient: Pick<Patient, 'id' | 'owner' | 'validation' | 'createdAt'>,
  req: PayloadRequest,
): Promise<Standing> {
  const { validation, createdAt } = patient
  if (validation === 'not-started' || validation === 'documents-incomplete')
    return { state: validation }
  const row = await latestEvent(patient, validation, req)
  const since = new Date(row?.at ?? createdAt)
  return validation === 'submitted'
    ? { state: validation, since, dueAt: new Date(row?.dueAt ?? dueAfter(since)) }
    : { state: validation, since }
}

/**
 * The latest event of a kind under who looks after the patient today, or null: what the demo validated at once has
 * none. What was written to a guardian is no reading for the adult who took over.
 */
export async function latestEvent(
  { id, owner }: Pick<Patient, 'id' | 'owner'>,
  event: Validation['event'],
  req: PayloadRequest,
): Promise<Validation | null> {
  const { docs } = await req.payload.find({
    collection: 'validations',
    where: {
      patient: { equals: id },
      owner: { equals: relatedId(owner) },
      event: { equals: event },
    },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true, // owners learn of it through a door that leaves out who decided
    req,
  })
  return docs[0] ?? null
}
