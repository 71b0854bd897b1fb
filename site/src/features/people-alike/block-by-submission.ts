import type { AstroGlobal } from 'astro'
import { z } from 'zod'

import { blockPerson, unblockPerson } from '../../cms-client/people-alike.ts'
import { formOf } from '../../http/form-of.ts'
import { refusalPage } from '../../http/refusal-page.ts'

/**
 * Takes the wish not to be shown somebody, or to be shown them again, and leads on to where it is said; null where
 * the page is only asked for.
 */
export async function blockBySubmission(
  page: AstroGlobal,
  token: string,
  leadsTo = page.url.pathname,
): Promise<Response | null> {
  if (page.request.method !== 'POST') return null
  const sent = sentSchema.safeParse(Object.fromEntries(await formOf(page.request)))
  if (!sent.success) return refusalPage(page, [{ code: 'input-invalid' }])
  const { data } = sent
  const isBlocking = 'block' in data
  const answer = await (isBlocking
    ? blockPerson(token, data.block)
    : unblockPerson(token, data.unblock))
  if (!answer.ok) return refusalPage(page, answer.problems)
  return page.redirect(`${leadsTo}?${isBlocking ? `hidden=${data.block}` : 'shown'}`, 303)
}

const sentSchema = z.union([z.object({ block: z.uuid() }), z.object({ unblock: z.uuid() })])
