import { done, type SharedPatient } from '@share4rare/schemas'

import { recordAudit } from '../../audit/record-audit.ts'
import { patientsAndCaregivers } from '../../access/members.ts'
import { grantsAcceptedBy } from '../../collections/partner-grants/kept-grants.ts'
import { sharedPatient } from '../../collections/partner-grants/shared-patient.ts'
import { endpoint, inTransaction, signedInMember } from '../endpoint.ts'

/**
 * `GET /partner-grants/shared`: what others let this member see now. It is the only door that a grant opens, and
 * each look at a patient is recorded before it is given.
 */
export const readShared = endpoint('get', '/shared', async (req) => {
  const member = signedInMember(req)
  if (!member.ok) return member
  const accepted = patientsAndCaregivers({ req })
    ? await grantsAcceptedBy(req, member.value.id)
    : []
  const seen: { readonly person: string; readonly shared: SharedPatient }[] = []
  for (const grant of accepted) {
    const shared = await sharedPatient(req, grant)
    if (shared) seen.push({ person: grant.patient, shared })
  }
  return inTransaction(req, async () => {
    for (const { person, shared } of seen)
      await recordAudit(req, { action: 'partner-grant.looked', subject: shared.grant, person })
    return done({ shared: seen.map(({ shared }) => shared) })
  })
})
