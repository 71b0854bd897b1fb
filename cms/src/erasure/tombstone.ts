import { z } from 'zod'

import { keptSchema } from './legal-reasons.ts'

/**
 * What can be erased: an account, the person with the condition, one document with its file, only the file and its
 * key, a colleague's account.
 */
const erasureKinds = ['member', 'patient', 'document', 'document-file', 'staff'] as const

/** Why: somebody asked who may, the staff decided, or the time for which it was kept is over. */
const erasureReasons = [
  'asked-by-owner',
  'asked-by-relative',
  'decided-by-staff',
  'time-is-up',
] as const

/** What was erased, by id alone; it is erased again wherever an older backup brings it back. */
export const tombstoneSchema = z.object({
  id: z.uuid(),
  kind: z.enum(erasureKinds),
  subject: z.uuid(),
  reason: z.enum(erasureReasons),
  erasedAt: z.iso.datetime(),
  /** What of it stays, and why. */
  kept: z.array(keptSchema),
})

export type Tombstone = Readonly<z.infer<typeof tombstoneSchema>>
export type ErasureKind = Tombstone['kind']

/** Whom or what to erase, and why. */
export interface Erasure {
  readonly kind: ErasureKind
  readonly id: string
  readonly reason: Tombstone['reason']
  /** Whether answers that were handed in stay, without a name, in the research that was agreed to. */
  readonly answersStay?: boolean
}
