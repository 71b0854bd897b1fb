import { createLocalReq, type Payload } from 'payload'

import { recordAudit } from './audit/record-audit.ts'

/** Who looks after the accounts of a new installation. */
export interface FirstAdministrator {
  readonly email: string
  readonly name: string
  readonly password: string
}

/** Makes the first administrator, from whom all other accounts come. Does nothing once there is any staff. */
export async function createFirstAdministrator(
  person: FirstAdministrator,
  payload: Payload,
): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  const { totalDocs } = await payload.count({
    collection: 'staff',
    overrideAccess: true, // nobody is there yet who could have a right
    req,
  })
  if (totalDocs > 0) return false
  const made = await payload.create({
    collection: 'staff',
    data: { ...person, roles: ['administrator'] },
    depth: 0,
    overrideAccess: true, // as above
    req,
  })
  await recordAudit(req, { action: 'staff.first-administrator', subject: made.id })
  return true
}
