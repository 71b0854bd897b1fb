import { textIn, type CodebookItem, type ResearchRequest } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { localeOf } from '../../endpoints/endpoint.ts'
import type { Request } from '../../generated/payload-types.ts'
import { versionOf, type Version } from '../questionnaire-versions/read-version.ts'
import { relatedId, relatedIdOrNull } from '../related-id.ts'

/** Which answers of whom a request is about, in the reader's language. */
export async function askedBy(
  { version, items, diseaseGroup }: Pick<Request, 'version' | 'items' | 'diseaseGroup'>,
  req: PayloadRequest,
): Promise<ResearchRequest['asked']> {
  const codes = new Set(z.array(z.string()).parse(items))
  const asked = await versionOf(relatedId(version), req)
  return {
    ...itemsInWords(asked, ({ code }) => codes.has(code), req),
    diseaseGroup: await nameOf(relatedIdOrNull(diseaseGroup), req),
  }
}

/** The title of a questionnaire and of those of its items, in the reader's language. */
export function itemsInWords(
  { definition, codebook }: Pick<Version, 'definition' | 'codebook'>,
  isAsked: (item: CodebookItem) => boolean,
  req: PayloadRequest,
): Pick<ResearchRequest['asked'], 'questionnaire' | 'items'> {
  const locale = localeOf(req)
  return {
    questionnaire: textIn(locale, definition.title),
    items: codebook.items.filter(isAsked).map(({ title }) => textIn(locale, title)),
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
