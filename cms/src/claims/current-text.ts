import type { ClaimName, Locale } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

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
  if (!latest) return { version: starterVersion, ...starterTexts[claim][locale] }
  const { version, title, text, titleInSpanish, textInSpanish } = latest
  return locale === 'es'
    ? { version, title: titleInSpanish, text: textInSpanish }
    : { version, title, text }
}
