import { z } from 'zod'

import { decisionSchema } from './consent.ts'
import { localeSchema } from './locale.ts'

/**
 * What members say yes or no to when they register, each on its own: the first three they have to agree to,
 * the others they may, and take back at any time.
 */
export const claims = {
  'terms-of-use': { isNeeded: true, isFor: 'everybody' },
  eligibility: { isNeeded: true, isFor: 'patients and caregivers' },
  'health-data': { isNeeded: true, isFor: 'patients and caregivers' },
  'professional-conduct': { isNeeded: true, isFor: 'professionals' },
  'research-invitations': { isNeeded: false, isFor: 'patients and caregivers' },
  'private-messages': { isNeeded: false, isFor: 'patients and caregivers' },
} as const

export const claimNameSchema = z.enum([
  'terms-of-use',
  'eligibility',
  'health-data',
  'professional-conduct',
  'research-invitations',
  'private-messages',
])

export type ClaimName = z.infer<typeof claimNameSchema>

/** The claims that somebody of this kind is asked for, in the order in which they are read. */
export function claimsFor(kind: 'patient' | 'caregiver' | 'professional'): readonly ClaimName[] {
  const other = kind === 'professional' ? 'patients and caregivers' : 'professionals'
  return claimNameSchema.options.filter((claim) => claims[claim].isFor !== other)
}

/** A claim as it is read and decided. The text is the latest one; a yes to an earlier one asks again. */
const askedClaimSchema = z.object({
  claim: claimNameSchema,
  isNeeded: z.boolean(),
  version: z.string(),
  title: z.string(),
  text: z.string(),
  status: z.enum(['permit', 'deny', 'not-asked', 'outdated']),
  decidedAt: z.string().nullable(),
})

export type AskedClaim = Readonly<z.infer<typeof askedClaimSchema>>

export const askedClaimsSchema = z.object({ claims: z.array(askedClaimSchema) })

/** What a member sends to decide on claims, each with the version of the text that they read. */
export const decideClaimsSchema = z.object({
  /** The language in which they were read. */
  locale: localeSchema,
  decisions: z
    .array(
      z.object({ claim: claimNameSchema, version: z.string().max(40), decision: decisionSchema }),
    )
    .min(1)
    .max(10),
})
