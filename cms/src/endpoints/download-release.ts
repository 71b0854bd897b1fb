import { recordAudit } from '../audit/record-audit.ts'
import type { Release } from '../generated/payload-types.ts'
import { canonicalJson, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { endpoint, idOf, signedInMember } from './endpoint.ts'

/** `GET /releases/:id/figures.csv`: the protected figures, for the author of the request alone. */
export const downloadFigures = endpoint('get', '/:id/figures.csv', async (req) => {
  const release = await ownRelease(req)
  return release.ok
    ? fileResponse('figures.csv', 'text/csv; charset=utf-8', release.value.figures ?? '')
    : release
})

/** `GET /releases/:id/manifest.json`: what proves how the figures came to be. */
export const downloadManifest = endpoint('get', '/:id/manifest.json', async (req) => {
  const release = await ownRelease(req)
  return release.ok
    ? fileResponse(
        'manifest.json',
        'application/json',
        `${canonicalJson(release.value.manifest)}\n`,
      )
    : release
})

async function ownRelease(req: PayloadRequest): Promise<Result<Release>> {
  const member = signedInMember(req)
  if (!member.ok) return member
  const { docs } = await req.payload.find({
    collection: 'releases',
    where: {
      id: { equals: idOf(req) },
      kind: { equals: 'table-set' },
      'request.owner': { equals: member.value.id },
    },
    limit: 1,
    depth: 0,
    overrideAccess: true, // members may not browse releases; the query names the author
    req,
  })
  const [release] = docs
  if (!release) return refused({ code: 'not-found' })
  await recordAudit(req, { action: 'release.downloaded', subject: release.id })
  return { ok: true, value: release }
}

function fileResponse(name: string, type: string, body: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
