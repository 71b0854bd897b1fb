import type { Member } from '../generated/payload-types.ts'
import type { Gate, Rule, Session } from './rule.ts'

/** The member of this request, or null for visitors and staff. */
export function memberOf(req: Session): (Member & { collection: 'members' }) | null {
  return req.user?.collection === 'members' ? req.user : null
}

/**
 * Whether a member has been through every step of the registration. Until then they reach their account, their
 * session, the steps themselves, and what the law gives everybody: their data, corrections, closing. Nothing else.
 */
export function isRegistered({ registration }: Pick<Member, 'registration'>): boolean {
  return (registration ?? 'done') === 'done'
}

/** The member of this request whose registration is done, or null. */
function registeredMemberOf(req: Session): ReturnType<typeof memberOf> {
  const member = memberOf(req)
  return member && isRegistered(member) ? member : null
}

/** Patients and caregivers who are signed in on the site, and registered. */
export const patientsAndCaregivers: Gate = ({ req }) => {
  const member = registeredMemberOf(req)
  return member !== null && isAboutPatients(member)
}

/** Whether somebody of this kind has patients: professionals have none. */
export function isAboutPatients({ kind }: Pick<Member, 'kind'>): boolean {
  return kind === 'patient' || kind === 'caregiver'
}

/** Their own account, for members: registered or not. */
export const theirMemberAccount: Rule = ({ req }) => {
  const member = memberOf(req)
  return member !== null && { id: { equals: member.id } }
}

/** The documents that name them as owner. The owner is set by the server, never by the request. */
export const theirOwn: Rule = ({ req }) => {
  const member = registeredMemberOf(req)
  return member !== null && { owner: { equals: member.id } }
}

/** The same, though their registration is not done yet: for what the registration itself, or the law, needs. */
export const theirOwnAlways: Rule = ({ req }) => {
  const member = memberOf(req)
  return member !== null && { owner: { equals: member.id } }
}

/** Their own patients, but for what is left of those whose profile was closed. */
export const theirOpenPatients: Rule = ({ req }) => {
  const member = registeredMemberOf(req)
  return member !== null && { owner: { equals: member.id }, closed: { not_equals: true } }
}

/** The same, though their registration is not done yet. */
export const theirOpenPatientsAlways: Rule = ({ req }) => {
  const member = memberOf(req)
  return member !== null && { owner: { equals: member.id }, closed: { not_equals: true } }
}
