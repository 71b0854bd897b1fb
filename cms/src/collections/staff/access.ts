import { never } from '../../access/everyone.ts'
import type { CompleteAuthAccess } from '../../access/rule.ts'
import { administrators, allStaff } from '../../access/staff.ts'

/**
 * Colleagues see each other; administrators keep the accounts, also their names and addresses. No row is deleted:
 * an account is closed through a door of its own. Nobody is locked, so nobody is unlocked.
 */
export const access = {
  create: administrators,
  read: allStaff,
  readVersions: never,
  update: administrators,
  delete: never,
  admin: allStaff,
  unlock: never,
} satisfies CompleteAuthAccess
