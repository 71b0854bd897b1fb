import { createLocalReq, type Payload } from 'payload'

import { recordAudit } from './audit/record-audit.ts'

/** Who looks after the accounts of a new installation. */
export interface FirstAdministrator {
  readonly email: string
  readonly name: string
}

/**
 * Makes the first administrator, from whom all other accounts come; gives the account's id. There is no password yet:
 * that is chosen by a link. Null once there is any staff, and nothing is done.
 */
export async function createFirstAdministrator(
  person: FirstAdministrator,
  payload: Payload,
): Promise<string | null> {
  const req = await createLocalReq({}, payload)
  const { totalDocs } = await payload.count({
    collection: 'staff',
    overrideAccess: true, // nobody is there yet who could have a right
    req,
  })
  if (totalDocs > 0) return null
  const made = await payload.create({
    collection: 'staff',
    data: { ...person, roles: ['administrator'] },
    depth: 0,
    overrideAccess: true, // as above
    req,
  })
  await recordAudit(req, { action: 'staff.first-administrator', subject: made.id })
  return made.id
}
