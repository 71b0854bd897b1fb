import {
  claimNameSchema,
  type AskedClaim,
  type decideClaimsSchema,
  type Locale,
} from '@share4rare/schemas'
import type { z } from 'zod'

/** A decision for each claim that was asked: what is not ticked is a no. The versions are those that were read. */
export function claimsOfForm(
  form: FormData,
  asked: readonly AskedClaim[],
  locale: Locale,
): z.infer<typeof decideClaimsSchema> {
  return {
    locale,
    decisions: asked.map(({ claim }) => ({
      claim,
      version: versionIn(form, claim),
      decision: form.has(claim) ? ('permit' as const) : ('deny' as const),
    })),
  }
}

/** The claims that were ticked. */
export function tickedIn(form: FormData): readonly string[] {
  return claimNameSchema.options.filter((claim) => form.has(claim))
}

function versionIn(form: FormData, claim: string): string {
  const version = form.get(`version-${claim}`)
  return typeof version === 'string' ? version : ''
}
