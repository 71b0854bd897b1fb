import { staffRoleSchema, type StaffRole } from '@share4rare/schemas'

import type { Gate, Session } from './rule.ts'

/** Whether the person of this request is of the staff and holds one of the roles. */
export function holds(req: Session, ...roles: readonly StaffRole[]): boolean {
  const { user } = req
  return user?.collection === 'staff' && user.roles.some((role) => roles.includes(role))
}

/** Staff with any role; an account whose roles were taken away is nobody. */
export const allStaff: Gate = ({ req }) => holds(req, ...staffRoleSchema.options)

export const authors: Gate = ({ req }) => holds(req, 'author')
export const validators: Gate = ({ req }) => holds(req, 'validator')
export const dataScientists: Gate = ({ req }) => holds(req, 'data-scientist')
export const committee: Gate = ({ req }) => holds(req, 'committee')
export const administrators: Gate = ({ req }) => holds(req, 'administrator')

/** Who sees how many people there are with what, in protected counts: whoever plans studies and looks after the community. */
export const mayCountPeople: Gate = ({ req }) =>
  holds(req, 'data-scientist', 'community', 'administrator')

/** Who looks after the words of symptoms: authors, and administrators. */
export const curators: Gate = ({ req }) => holds(req, 'author', 'administrator')
