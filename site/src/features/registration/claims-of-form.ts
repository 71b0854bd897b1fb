import {
  claimNameSchema,
  type AskedClaim,
  type decideClaimsSchema,
  type Locale,
  type Problem,
} from '@share4rare/schemas'
import type { z } from 'zod'

import type { Translate } from '../../i18n/translator.ts'
import { formErrors, type FormError } from '../form-errors.ts'

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

/** What is wrong with the decisions: each needed claim that is missing is named. */
export function claimErrors(
  t: Translate,
  problems: readonly Problem[],
  asked: readonly AskedClaim[],
): readonly FormError[] {
  return problems.flatMap((problem) => {
    const { title } = asked.find(({ claim }) => claim === problem.at) ?? { title: '' }
    if (problem.code !== 'consent-missing') return formErrors(t, [problem])
    return { text: t('terms.needed', { title }), href: `#${problem.at ?? ''}` }
  })
}

/** The claims that were ticked. */
export function tickedIn(form: FormData): readonly string[] {
  return claimNameSchema.options.filter((claim) => form.has(claim))
}

function versionIn(form: FormData, claim: string): string {
  const version = form.get(`version-${claim}`)
  return typeof version === 'string' ? version : ''
}
