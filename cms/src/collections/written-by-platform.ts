import { never } from '../access/everyone.ts'
import type { CompleteAccess, Rule } from '../access/rule.ts'

/**
 * Access to documents that only the platform writes, through doors of its own that keep the rules: who may
 * read them is said, and Payload's doors to write them are shut to everybody.
 */
export function writtenByPlatform(read: Rule): CompleteAccess {
  return { create: never, read, readVersions: never, update: never, delete: never }
}
