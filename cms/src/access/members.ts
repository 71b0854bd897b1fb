import type { Member } from '../generated/payload-types.ts'
import type { Gate, Rule, Session } from './rule.ts'

/** The member of this request, or null for visitors and staff. */
export function memberOf(req: Session): (Member & { collection: 'members' }) | null {
  return req.user?.collection === 'members' ? req.user : null
}

/** Patients and caregivers who are signed in on the site. */
export const patientsAndCaregivers: Gate = ({ req }) => {
  const kind = memberOf(req)?.kind
  return kind === 'patient' || kind === 'caregiver'
}

/** Their own account, for members. */
export const theirMemberAccount: Rule = ({ req }) => {
  const member = memberOf(req)
  return member !== null && { id: { equals: member.id } }
}

/** The documents that name them as owner. The owner is set by the server, never by the request. */
export const theirOwn: Rule = ({ req }) => {
  const member = memberOf(req)
  return member !== null && { owner: { equals: member.id } }
}

/** Their own patients, but for what is left of those whose profile was closed. */
export const theirOpenPatients: Rule = ({ req }) => {
  const member = memberOf(req)
  return member !== null && { owner: { equals: member.id }, closed: { not_equals: true } }
}
