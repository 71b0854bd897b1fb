import { z } from 'zod'

/** What a document is there for. */
export const documentKinds = [
  'signed-consent',
  'identity',
  'medical-proof',
  'guardianship-proof',
  'other',
] as const

export const documentKindSchema = z.enum(documentKinds)

export type DocumentKind = z.infer<typeof documentKindSchema>

/** What nobody is validated without. For undiagnosed people any medical document is a proof. */
export const neededKinds = ['signed-consent', 'identity', 'medical-proof'] as const

/** One of them, or what an adult's guardian needs besides. */
export type NeededKind = (typeof neededKinds)[number] | 'guardianship-proof'

/**
 * How a document stands: not looked through yet; fit to be seen; found infected, its file destroyed; destroyed
 * because its time was over.
 */
export const documentStateSchema = z.enum([
  'waiting-for-scan',
  'accepted',
  'refused-infected',
  'destroyed',
])

export type DocumentState = z.infer<typeof documentStateSchema>

/** What is kept: images come out of our own encoder, so that HEIC does not appear here. */
export const documentMediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const

export type DocumentMediaType = (typeof documentMediaTypes)[number]

/** The largest document, in bytes: 10 MB. */
export const mostDocumentBytes = 10 * 1024 * 1024

/** The longest title of a document, in characters. */
export const longestDocumentTitle = 120

/** A document as its owner sees it. */
export const ownDocumentSchema = z.object({
  id: z.string(),
  kind: documentKindSchema,
  state: documentStateSchema,
  title: z.string(),
  /** In bytes. */
  size: z.number(),
  sentAt: z.string(),
  mayRemove: z.boolean(),
})

export type OwnDocument = Readonly<z.infer<typeof ownDocumentSchema>>

/** What somebody may safely be told of a file's name: no folders, no signs of control or direction. */
export function safeTitle(name: string): string {
  const last = name.replaceAll('\\', '/').split('/').at(-1) ?? ''
  const calm = last.replaceAll(/[\p{C}<>"'`]/gu, '').replaceAll(/\s+/g, ' ')
  return Array.from(calm.replace(/^[.\s]+/, ''))
    .slice(0, longestDocumentTitle)
    .join('')
    .trim()
}
