import type { APIRoute } from 'astro'
import { z } from 'zod'

import { problemsOf } from '../../../../cms-client/ask.ts'
import { myDataFile } from '../../../../cms-client/rights.ts'
import { refusalPage, toSignIn } from '../../../../http/refusal-page.ts'

const fileSchema = z.enum(['my-data.json', 'my-data.csv'])

/** Hands the file with all that is held about a member on to them. */
export const GET: APIRoute = async (context) => {
  const { session } = context.locals
  if (!session) return toSignIn(context)
  const file = fileSchema.safeParse(context.params['file'])
  if (!file.success) return context.rewrite('/404')
  const handed = await myDataFile(session.token, file.data)
  if (!handed) return context.rewrite('/503')
  if (!handed.ok) return refusalPage(context, await problemsOf(handed))
  return new Response(handed.body, {
    headers: {
      'content-type': handed.headers.get('content-type') ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="share4rare-${file.data}"`,
      'cache-control': 'private, no-store',
    },
  })
}
