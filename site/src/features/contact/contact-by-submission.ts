import { contactReasons, contactSchema, type Problem } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { sendMessage } from '../../cms-client/contact.ts'
import { formOf } from '../../http/form-of.ts'
import { tokenFrom } from '../../session/session-cookie.ts'
import { formErrors, type FormError } from '../form-errors.ts'

/** What the contact form shows: what was typed, and what is to be mended. */
export interface ContactDraft {
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly FormError[]
}

/** Takes a message: leads on, or gives what is to be mended. A filled trap looks like success. */
export async function contactBySubmission(page: AstroGlobal): Promise<ContactDraft | Response> {
  if (page.request.method !== 'POST') return { typed: wishedFor(page), errors: [] }
  const typed = textsOf(await formOf(page.request))
  const problems = typed['website'] ? [] : await sent(page, typed)
  if (problems.length === 0) return page.redirect(`${page.url.pathname}?sent`, 303)
  if (problems[0]?.code === 'unavailable') return page.rewrite('/503')
  page.response.status = problems[0]?.code === 'too-many-tries' ? 429 : 422
  return { typed, errors: formErrors(page.locals.t, problems) }
}

/** A link may say what it is about. */
function wishedFor({ url }: AstroGlobal): Record<string, string> {
  const wished = url.searchParams.get('reason')
  const reason = contactReasons.find((each) => each === wished)
  return reason === undefined ? {} : { reason }
}

async function sent(
  { cookies, locals: { client, locale } }: AstroGlobal,
  typed: Readonly<Record<string, string>>,
): Promise<readonly Problem[]> {
  const { proof, ...message } = typed
  const read = contactSchema.safeParse({ ...message, ...(proof && { proof }), locale })
  if (!read.success) {
    const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
    return fields.map((at) => ({ code: 'input-invalid', at }))
  }
  const answer = await sendMessage({ client, token: tokenFrom(cookies) }, read.data)
  return answer.ok ? [] : answer.problems
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
