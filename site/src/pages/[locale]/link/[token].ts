import type { APIRoute } from 'astro'

import { keepLink } from '../../../features/registration/link-cookie.ts'

/** Takes the token of a mail's link out of the address. Nothing is used up: programs look at mails, too. */
export const GET: APIRoute = ({ params, cookies, locals, redirect }) => {
  keepLink(cookies, params['token'] ?? '')
  return redirect(`/${locals.locale}/link`, 303)
}
