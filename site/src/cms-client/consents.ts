import {
  askedConsentsSchema,
  consentHistorySchema,
  type consentStatementSchema,
  done,
  type AskedConsent,
  type ConsentHistory,
  type Locale,
  type Result,
} from '@share4rare/schemas'
import { z } from 'zod'

import { ask } from './ask.ts'

/** Every question about consent that is put to the member, decided or not. */
export async function askedConsents(
  token: string,
  locale: Locale,
): Promise<Result<readonly AskedConsent[]>> {
  const path = `/consents/asked?locale=${locale}`
  const answer = await ask({ path, token, expect: askedConsentsSchema })
  return answer.ok ? done(answer.value.consents) : answer
}

/** Everything that the member said, the latest first. */
export async function consentHistory(
  token: string,
  locale: Locale,
): Promise<Result<ConsentHistory['statements']>> {
  const path = `/consents/history?locale=${locale}`
  const answer = await ask({ path, token, expect: consentHistorySchema })
  return answer.ok ? done(answer.value.statements) : answer
}

/** Adds a dated statement; earlier ones stay. */
export function decideConsent(
  token: string,
  body: z.infer<typeof consentStatementSchema>,
): Promise<Result<unknown>> {
  return ask({ path: '/consents/decide', method: 'POST', token, body, expect: z.unknown() })
}
