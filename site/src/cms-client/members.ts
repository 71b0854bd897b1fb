import { done, memberSchema, refused, type Member, type Result } from '@share4rare/schemas'
import { z } from 'zod'

import { ask, reach } from './ask.ts'

/** What the CMS says where a session begins. */
export const signedInSchema = z.object({ token: z.string(), exp: z.number(), user: memberSchema })

/** A fresh session: the token, until when it holds (seconds since 1970), and whose it is. */
export type SignedIn = Readonly<z.infer<typeof signedInSchema>>

/** Signs a member in, who asks from an address. Every refusal of the credentials looks the same. */
export async function signIn(
  client: string,
  email: string,
  password: string,
): Promise<Result<SignedIn>> {
  const body = { email, password }
  const path = '/members/login'
  const answer = await ask({ path, method: 'POST', client, body, expect: signedInSchema })
  if (answer.ok) return answer
  const code = answer.problems[0]?.code
  if (code === 'unavailable' || code === 'too-many-tries') return answer
  return refused({ code: 'credentials-wrong' })
}

/** Ends the session in the CMS. One that has ended already, or cannot be reached, is no obstacle. */
export async function signOut(token: string): Promise<void> {
  await reach({ path: '/members/logout', method: 'POST', token, body: {} })
}

/** Ends every session of the member, on every device. */
export async function signOutEverywhere(token: string): Promise<void> {
  await reach({ path: '/members/logout?allSessions=true', method: 'POST', token, body: {} })
}

/** Sets another password for the old one. Every session ends; the answer is a new one for this device. */
export function changePassword(
  client: string,
  token: string,
  body: { readonly current: string; readonly password: string },
): Promise<Result<SignedIn>> {
  const path = '/members/change-password'
  return ask({ path, method: 'POST', client, token, body, expect: signedInSchema })
}

/** In which language the member reads mails from now on. */
export function keepMailLanguage(token: string, locale: string): Promise<Result<unknown>> {
  const path = '/members/mail-language'
  return ask({ path, method: 'POST', token, body: { locale }, expect: z.unknown() })
}

const meSchema = z.object({ user: z.unknown() })

/** The member whom a token belongs to; null where it is nobody's, or a staff account's. */
export async function currentMember(token: string): Promise<Result<Member | null>> {
  const answer = await ask({ path: '/members/me', token, expect: meSchema })
  if (!answer.ok) return isRefusal(answer.problems[0]?.code) ? done(null) : answer
  const member = memberSchema.safeParse(answer.value.user)
  return done(member.success ? member.data : null)
}

function isRefusal(code: string | undefined): boolean {
  return code === 'sign-in-needed' || code === 'not-permitted'
}
