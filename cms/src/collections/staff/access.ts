import { anyOf } from '../../access/any-of.ts'
import { never } from '../../access/everyone.ts'
import type { CompleteAuthAccess } from '../../access/rule.ts'
import { administrators, allStaff, theirStaffAccount } from '../../access/staff.ts'

/** Colleagues see each other; administrators keep the accounts. Nobody is deleted: roles are taken away. */
export const access = {
  create: administrators,
  read: allStaff,
  readVersions: never,
  update: anyOf(administrators, theirStaffAccount),
  delete: never,
  admin: allStaff,
  unlock: administrators,
} satisfies CompleteAuthAccess
