import type { APIRoute } from 'astro'

import { documentFile } from '../../../../../../../cms-client/documents.ts'
import { toSignIn } from '../../../../../../../http/refusal-page.ts'

const handedOn = ['content-type', 'content-disposition']

/** Hands a document on to its owner, to be put away and not to be shown. */
export const GET: APIRoute = async (context) => {
  const { session } = context.locals
  if (!session) return toSignIn(context)
  const handed = await documentFile(session.token, context.params['document'] ?? '')
  if (!handed) return context.rewrite('/503')
  if (!handed.ok) return context.rewrite('/404')
  const headers = handedOn.map((name) => [name, handed.headers.get(name) ?? ''] as const)
  return new Response(handed.body, {
    headers: {
      ...Object.fromEntries(headers),
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    },
  })
}
