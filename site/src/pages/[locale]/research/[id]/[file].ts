import type { APIRoute } from 'astro'
import { z } from 'zod'

import { ownRequest, releaseFile } from '../../../../cms-client/requests.ts'
import { refusalPage, toSignIn } from '../../../../http/refusal-page.ts'

const fileSchema = z.enum(['figures.csv', 'manifest.json'])

/** Hands a delivered file on to the request's author. */
export const GET: APIRoute = async (context) => {
  const { session, locale } = context.locals
  if (!session) return toSignIn(context)
  const file = fileSchema.safeParse(context.params['file'])
  if (!file.success) return context.rewrite('/404')
  const request = await ownRequest(session.token, context.params['id'] ?? '', locale)
  if (!request.ok) return refusalPage(context, request.problems)
  if (!request.value.release) return context.rewrite('/404')
  const handed = await releaseFile(session.token, request.value.release, file.data)
  if (!handed) return context.rewrite('/503')
  if (!handed.ok) return context.rewrite('/404')
  return new Response(handed.body, {
    headers: {
      'content-type': contentTypes[file.data],
      'content-disposition': `attachment; filename="share4rare-${file.data}"`,
      'cache-control': 'private, no-store',
    },
  })
}

const contentTypes = {
  'figures.csv': 'text/csv; charset=utf-8',
  'manifest.json': 'application/json; charset=utf-8',
}
