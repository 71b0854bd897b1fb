import { localeSchema, type Locale } from '@share4rare/schemas'
import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { z } from 'zod'

import { sha256OfJson } from '../../audit/sha256-of-json.ts'
import { relatedId } from '../related-id.ts'

const bodySchema = z.partialRecord(localeSchema, z.string().nullish())

const storedSchema = z.object({
  state: z.string(),
  title: bodySchema,
  consentText: z.object({ version: z.string(), body: bodySchema }),
  questionnaires: z.array(z.string()),
})

type InEveryLanguage = Readonly<Record<Locale, string>>

/** What a study's participants agree to, as the readers of every language find it. */
interface ConsentText {
  readonly version: string
  readonly body: InEveryLanguage
  /** The ids of the questionnaires whose answers are counted, in order. */
  readonly questionnaires: readonly string[]
}

/** A study's text with its title, and whether people were ever asked about it. */
export interface AskedText extends ConsentText {
  readonly title: InEveryLanguage
  readonly wasOpen: boolean
}

/** The text that is in force. */
export async function consentTextOf(study: string, req: PayloadRequest): Promise<AskedText> {
  const stored = await req.payload.findByID({
    collection: 'studies',
    id: study,
    locale: 'all',
    select: { state: true, title: true, consentText: true, questionnaires: true },
    depth: 0,
    overrideAccess: true, // members agree to it, and the platform keeps it as it was
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
  const { state, title, consentText, questionnaires } = storedSchema.parse(stored)
  return {
    version: consentText.version,
    body: asRead(consentText.body),
    questionnaires: inOrder(questionnaires),
    title: asRead(title),
    wasOpen: state === 'open' || state === 'closed',
  }
}

/** By what two texts are known for the same: version, words in every language, and questionnaires. */
export function sha256OfText({ version, body, questionnaires }: ConsentText): string {
  return sha256OfJson({ version, body, questionnaires })
}

/** What staff are about to save of a text. */
interface Change {
  readonly consentText?: { readonly version?: unknown; readonly body?: unknown } | undefined
  readonly questionnaires?: unknown
}

/** The text once this is saved: a body is that of the request's language, or those of several by their names. */
export function changedConsentText(
  text: ConsentText,
  { consentText = {}, questionnaires }: Change,
  locale: string,
): ConsentText {
  const { version, body } = consentText
  const changes = typeof body === 'string' ? { [locale]: body } : body
  return {
    version: z.string().catch(text.version).parse(version),
    body: asRead({ ...text.body, ...bodySchema.catch({}).parse(changes) }),
    questionnaires: Array.isArray(questionnaires)
      ? inOrder(questionnaires.map(relatedId))
      : text.questionnaires,
  }
}

/** Where a language has no text of its own, its readers find the English one. */
function asRead(body: z.infer<typeof bodySchema>): InEveryLanguage {
  const english = body.en ?? ''
  return { en: english, es: body.es || english }
}

function inOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].toSorted()
}
