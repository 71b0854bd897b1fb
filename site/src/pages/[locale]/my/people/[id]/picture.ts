import type { APIRoute } from 'astro'

import { pictureOf } from '../../../../../cms-client/profiles.ts'
import { toSignIn } from '../../../../../http/refusal-page.ts'

/** Hands a member's picture on to those whom the CMS gives it to. */
export const GET: APIRoute = async (context) => {
  const { session } = context.locals
  if (!session) return toSignIn(context)
  const handed = await pictureOf(session.token, context.params['id'] ?? '')
  if (!handed) return context.rewrite('/503')
  if (!handed.ok) return context.rewrite('/404')
  return new Response(handed.body, {
    headers: {
      'content-type': 'image/jpeg',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    },
  })
}
