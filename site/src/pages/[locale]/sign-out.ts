import type { APIRoute } from 'astro'

import { signOut } from '../../cms-client/members.ts'
import { forgetToken, tokenFrom } from '../../session/session-cookie.ts'

/** Ends the session here and in the CMS, and takes everything that the site kept on the device. */
export const POST: APIRoute = async ({ cookies, locals, redirect }) => {
  const token = tokenFrom(cookies)
  forgetToken(cookies)
  if (token) await signOut(token)
  const response = redirect(`/${locals.locale}/sign-in?signed-out`, 303)
  response.headers.set('clear-site-data', '"storage"')
  response.headers.set('cache-control', 'no-store')
  return response
}
