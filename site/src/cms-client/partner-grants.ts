import {
  done,
  partnerInvitationSchema,
  sharedPatientsSchema,
  sharingSchema,
  type Locale,
  type Result,
  type SharedPatient,
  type Sharing,
} from '@share4rare/schemas'
import { z } from 'zod'

import { ask } from './ask.ts'

const base = '/partner-grants'
const anything = z.unknown()
const byPost = (token: string, path: string, body: object) =>
  ({ path: `${base}${path}`, method: 'POST', token, body }) as const

/** With whom an own patient is shared, and everything that happened. */
export function sharing(token: string, patient: string): Promise<Result<Sharing>> {
  const path = `${base}/of/${encodeURIComponent(patient)}`
  return ask({ path, token, expect: sharingSchema })
}

/** Invites somebody by mail. The answer is the same for every address. */
export function invitePartner(
  token: string,
  invitation: { readonly patient: string; readonly email: string; readonly locale: Locale },
): Promise<Result<unknown>> {
  return ask({ ...byPost(token, '/invite', invitation), expect: anything })
}

/** Renews or ends a grant. */
export function changeGrant(
  token: string,
  id: string,
  change: 'renew' | 'revoke' | 'leave',
): Promise<Result<unknown>> {
  return ask({ ...byPost(token, `/${encodeURIComponent(id)}/${change}`, {}), expect: anything })
}

/** What others share with the member now. Each look is recorded for them. */
export async function sharedPatients(
  token: string,
  locale: Locale,
): Promise<Result<readonly SharedPatient[]>> {
  const path = `${base}/shared?locale=${locale}`
  const answer = await ask({ path, token, expect: sharedPatientsSchema })
  return answer.ok ? done(answer.value.shared) : answer
}

/** Who sent the invitation of a link. Looking does not use it up. */
export function invitation(token: string, link: string): Promise<Result<{ from: string }>> {
  return ask({ ...byPost(token, '/invitation', { token: link }), expect: partnerInvitationSchema })
}

/** Says yes or no to the invitation of a link, which is used up. */
export function answerInvitation(
  token: string,
  answer: { readonly token: string; readonly decision: 'accept' | 'decline' },
): Promise<Result<unknown>> {
  return ask({ ...byPost(token, '/answer', answer), expect: anything })
}
