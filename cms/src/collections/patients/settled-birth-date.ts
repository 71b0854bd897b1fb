import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { PanelRefusal } from '../../access/panel-refusal.ts'
import type { Patient } from '../../generated/payload-types.ts'

/** What stands in the context of a request by which the staff put a date of birth right. */
export const correctsBirthDate = 'correctsBirthDate'

/**
 * From the first hand-in of all documents on, a date of birth is changed by a correction alone, and a child stays a
 * child: whoever could move the date could put off the day on which their own rights end.
 */
export const keepSettledBirthDate: CollectionBeforeChangeHook<Patient> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (
    operation === 'create' ||
    !originalDoc ||
    !req.user ||
    req.context[correctsBirthDate] === true
  )
    return data
  const isMoved = movesBirthDate(originalDoc, data) || leavesChildhood(originalDoc, data)
  if (isMoved && (await wasHandedIn(originalDoc, req)))
    throw new PanelRefusal('The date of birth is settled: it is changed by a correction.', 403)
  return data
}

type Settled = Pick<Patient, 'birthDate' | 'relationship' | 'guardianship'>

/** Whether a change gives another day of birth. */
export function movesBirthDate(
  { birthDate }: Pick<Patient, 'birthDate'>,
  change: Partial<Patient>,
): boolean {
  return change.birthDate !== undefined && change.birthDate.slice(0, 10) !== birthDate.slice(0, 10)
}

function leavesChildhood(
  { relationship, guardianship }: Settled,
  change: Partial<Patient>,
): boolean {
  const isChild = relationship === 'child' && guardianship !== 'approved'
  return isChild && change.relationship !== undefined && change.relationship !== 'child'
}

/** Whether all needed documents about a patient were there at once, at any time until now. */
export async function wasHandedIn(
  { id, validation }: Pick<Patient, 'id' | 'validation'>,
  req: PayloadRequest,
): Promise<boolean> {
  if (validation !== 'not-started' && validation !== 'documents-incomplete') return true
  const { totalDocs } = await req.payload.count({
    collection: 'validations',
    where: { patient: { equals: id }, event: { equals: 'submitted' } },
    overrideAccess: true, // owners do not read these rows; only whether there is one is told
    req,
  })
  return totalDocs > 0
}
