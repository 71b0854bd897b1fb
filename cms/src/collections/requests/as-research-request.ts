import { textIn, type ResearchRequest } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { localeOf } from '../../endpoints/endpoint.ts'
import type { Request } from '../../generated/payload-types.ts'
import { versionOf } from '../questionnaire-versions/read-version.ts'
import { relatedId, relatedIdOrNull } from '../related-id.ts'

/** A request as its author sees it, in the author's language: no votes, no decisions of owners. */
export async function asResearchRequest(
  request: Request,
  req: PayloadRequest,
): Promise<ResearchRequest> {
  const { id, title, purpose, state, submittedAt, callEndsAt } = request
  return {
    ...{ id, title, purpose, state, submittedAt, callEndsAt: callEndsAt ?? null },
    asked: await askedBy(request, req),
    release: await releaseOf(request, req),
  }
}

async function askedBy(
  { version, items, diseaseGroup }: Request,
  req: PayloadRequest,
): Promise<ResearchRequest['asked']> {
  const { definition, codebook } = await versionOf(relatedId(version), req)
  const codes = new Set(z.array(z.string()).parse(items))
  return {
    questionnaire: textIn(localeOf(req), definition.title),
    items: codebook.items
      .filter(({ code }) => codes.has(code))
      .map((item) => textIn(localeOf(req), item.title)),
    diseaseGroup: await nameOf(relatedIdOrNull(diseaseGroup), req),
  }
}

async function nameOf(group: string | null, req: PayloadRequest): Promise<string | null> {
  if (group === null) return null
  const { name } = await req.payload.findByID({
    collection: 'diseases',
    id: group,
    locale: localeOf(req),
    fallbackLocale: 'en',
    depth: 0,
    overrideAccess: false,
    req,
  })
  return name
}

async function releaseOf(request: Request, req: PayloadRequest): Promise<string | null> {
  if (request.state !== 'delivered') return null
  const { docs } = await req.payload.find({
    collection: 'releases',
    where: { request: { equals: request.id } },
    limit: 1,
    depth: 0,
    overrideAccess: true, // the author of the request may know the id of its release
    req,
  })
  return docs[0]?.id ?? null
}
