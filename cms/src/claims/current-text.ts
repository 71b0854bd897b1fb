import type { ClaimName, Locale } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import type { ClaimText as KeptText } from '../generated/payload-types.ts'
import { starterTexts, starterVersion, type ClaimText } from './starter-texts.ts'

/** The text of a claim that counts now, with its version. */
export interface CurrentText extends ClaimText {
  readonly version: string
}

/** The latest text of a claim in a language: the administrators' last one, or the one that we begin with. */
export async function currentText(
  claim: ClaimName,
  locale: Locale,
  req: PayloadRequest,
): Promise<CurrentText> {
  const { docs } = await req.payload.find({
    collection: 'claim-texts',
    where: { claim: { equals: claim } },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true, // everybody is asked by these words
    req,
  })
  const [latest] = docs
  return latest
    ? { version: latest.version, ...wordsIn(latest, locale) }
    : { version: starterVersion, ...starterTexts[claim][locale] }
}

/** What one version of a claim says, or said; null where there was none of that name. */
export async function textOfVersion(
  claim: ClaimName,
  { version, locale }: { readonly version: string; readonly locale: Locale },
  req: PayloadRequest,
): Promise<ClaimText | null> {
  if (version === starterVersion) return starterTexts[claim][locale]
  const { docs } = await req.payload.find({
    collection: 'claim-texts',
    where: { claim: { equals: claim }, version: { equals: version } },
    limit: 1,
    depth: 0,
    overrideAccess: true, // everybody is asked by these words
    req,
  })
  return docs[0] ? wordsIn(docs[0], locale) : null
}

function wordsIn(row: KeptText, locale: Locale): ClaimText {
  const { title, text, titleInSpanish, textInSpanish } = row
  return locale === 'es' ? { title: titleInSpanish, text: textInSpanish } : { title, text }
}
