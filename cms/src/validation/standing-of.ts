import { dueAfter, type Standing } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import type { Patient, Validation } from '../generated/payload-types.ts'

/** How a patient's validation stands, with the moment that its latest event holds from. */
export async function standingOf(
  { id, validation, createdAt }: Pick<Patient, 'id' | 'validation' | 'createdAt'>,
  req: PayloadRequest,
): Promise<Standing> {
  if (validation === 'not-started' || validation === 'documents-incomplete')
    return { state: validation }
  const row = await latestEvent(id, validation, req)
  const since = new Date(row?.at ?? createdAt)
  return validation === 'submitted'
    ? { state: validation, since, dueAt: new Date(row?.dueAt ?? dueAfter(since)) }
    : { state: validation, since }
}

/** The latest event of a kind, or null: what the demo validated at once has none. */
export async function latestEvent(
  patient: string,
  event: Validation['event'],
  req: PayloadRequest,
): Promise<Validation | null> {
  const { docs } = await req.payload.find({
    collection: 'validations',
    where: { patient: { equals: patient }, event: { equals: event } },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true, // owners learn of it through a door that leaves out who decided
    req,
  })
  return docs[0] ?? null
}
