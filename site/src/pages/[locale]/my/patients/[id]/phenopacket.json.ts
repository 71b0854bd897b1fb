import type { APIRoute } from 'astro'

import { problemsOf } from '../../../../../cms-client/ask.ts'
import { phenopacketFile } from '../../../../../cms-client/rights.ts'
import { refusalPage, toSignIn } from '../../../../../http/refusal-page.ts'

/** Hands a patient's symptoms on to their owner, as a file whose name names nobody. */
export const GET: APIRoute = async (context) => {
  const { session } = context.locals
  if (!session) return toSignIn(context)
  const handed = await phenopacketFile(session.token, context.params['id'] ?? '')
  if (!handed) return context.rewrite('/503')
  if (!handed.ok) return refusalPage(context, await problemsOf(handed))
  return new Response(handed.body, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="share4rare-phenopacket.json"',
      'cache-control': 'private, no-store',
    },
  })
}
