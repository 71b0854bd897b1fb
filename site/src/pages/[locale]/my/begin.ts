import { beginResponseSchema } from '@share4rare/schemas'
import type { APIRoute } from 'astro'

import { beginResponse } from '../../../cms-client/questionnaire-responses.ts'
import { formOf } from '../../../http/form-of.ts'
import { refusalPage, toSignIn } from '../../../http/refusal-page.ts'

/** Starts a questionnaire for a patient and leads to its questions. */
export const POST: APIRoute = async (context) => {
  const { locale, session } = context.locals
  if (!session) return context.redirect(`/${locale}/sign-in?next=/${locale}/my`, 303)
  const form = beginResponseSchema.safeParse(Object.fromEntries(await formOf(context.request)))
  if (!form.success) return context.rewrite('/404')
  const begun = await beginResponse(session.token, form.data)
  if (!begun.ok) return refusalPage(context, begun.problems)
  return context.redirect(`/${locale}/my/answers/${begun.value.id}`, 303)
}

/** Somebody typed the address, or came back to it: the list is what they look for. */
export const GET: APIRoute = (context) =>
  context.locals.session ? context.redirect(`/${context.locals.locale}/my`, 303) : toSignIn(context)
