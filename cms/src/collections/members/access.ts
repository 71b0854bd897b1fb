import { anyOf } from '../../access/any-of.ts'
import { never } from '../../access/everyone.ts'
import { theirMemberAccount } from '../../access/members.ts'
import type { CompleteAuthAccess } from '../../access/rule.ts'
import { administrators, validators } from '../../access/staff.ts'

/** Accounts are made by registering alone. Members change neither name nor e-mail (N8). */
export const access = {
  create: never,
  read: anyOf(administrators, validators, theirMemberAccount),
  readVersions: never,
  update: administrators,
  delete: never,
  admin: never,
  unlock: never,
} satisfies CompleteAuthAccess
