import { localeSchema, type Locale } from '@share4rare/schemas'
import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { z } from 'zod'

const bodySchema = z.partialRecord(localeSchema, z.string().nullish())

const storedSchema = z.object({
  consentText: z.object({ version: z.string(), body: bodySchema }),
})

/** A study's consent text as the readers of every language find it. */
export interface ConsentText {
  readonly version: string
  readonly body: Readonly<Record<Locale, string>>
}

/** The text that is in force. */
export async function consentTextOf(study: string, req: PayloadRequest): Promise<ConsentText> {
  const stored = await req.payload.findByID({
    collection: 'studies',
    id: study,
    locale: 'all',
    select: { consentText: true },
    depth: 0,
    overrideAccess: true, // members agree to it, and the platform keeps it as it was
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
  const { version, body } = storedSchema.parse(stored).consentText
  return { version, body: asRead(body) }
}

/** The text once this is saved: a body is that of the request's language, or those of several by their names. */
export function changedConsentText(
  text: ConsentText,
  change: { readonly version?: unknown; readonly body?: unknown },
  locale: string,
): ConsentText {
  const changes = typeof change.body === 'string' ? { [locale]: change.body } : change.body
  return {
    version: z.string().catch(text.version).parse(change.version),
    body: asRead({ ...text.body, ...bodySchema.catch({}).parse(changes) }),
  }
}

/** Where a language has no text of its own, its readers find the English one. */
function asRead(body: z.infer<typeof bodySchema>): ConsentText['body'] {
  const english = body.en ?? ''
  return { en: english, es: body.es || english }
}
