import type { Result } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'
import { z } from 'zod'

import { answerInvitation, changeGrant, invitation } from '../../cms-client/partner-grants.ts'
import { formOf } from '../../http/form-of.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import { forgetLink, linkFrom } from '../registration/link-cookie.ts'

/** What is to be said of the invitation whose link was opened; null where none was. */
export type Invited =
  | { readonly kind: 'waits'; readonly from: string }
  | { readonly kind: 'not-for-you' }
  | { readonly kind: 'spent' }
  | null

/** Takes the answer to an invitation, or the end of a grant, and leads back; or says which invitation waits. */
export async function sharedBySubmission(
  page: AstroGlobal,
  token: string,
): Promise<Invited | Response> {
  const link = linkFrom(page.cookies)
  if (page.request.method !== 'POST') return link === '' ? null : waiting(page, token, link)
  const sent = sentSchema.safeParse(Object.fromEntries(await formOf(page.request)))
  if (!sent.success) return refusalPage(page, [{ code: 'input-invalid' }])
  const { data } = sent
  return 'leave' in data
    ? left(page, await changeGrant(token, data.leave, 'leave'))
    : answered(page, token, { token: link, decision: data.decision })
}

function left(page: AstroGlobal, answer: Result<unknown>): Response | Promise<Response> {
  if (!answer.ok) return refusalPage(page, answer.problems)
  return page.redirect(`${page.url.pathname}?saved`, 303)
}

async function answered(
  page: AstroGlobal,
  token: string,
  given: Parameters<typeof answerInvitation>[1],
): Promise<Invited | Response> {
  // Answered before, or the page lay open for longer than the link is remembered.
  if (given.token === '') return page.redirect(`${page.url.pathname}?again`, 303)
  const answer = await answerInvitation(token, given)
  if (answer.ok) {
    forgetLink(page.cookies)
    return page.redirect(`${page.url.pathname}?saved`, 303)
  }
  const isSpent = answer.problems.some(({ code, at }) => code === 'token-spent' || at === 'token')
  return isSpent ? { kind: 'spent' } : refusalPage(page, answer.problems)
}

const sentSchema = z.union([
  z.object({ leave: z.string() }),
  z.object({ decision: z.enum(['accept', 'decline']) }),
])

async function waiting(page: AstroGlobal, token: string, link: string): Promise<Invited> {
  const found = await invitation(token, link)
  if (found.ok) return { kind: 'waits', from: found.value.from }
  if (found.problems[0]?.code === 'not-permitted') return { kind: 'not-for-you' }
  forgetLink(page.cookies)
  return { kind: 'spent' }
}
