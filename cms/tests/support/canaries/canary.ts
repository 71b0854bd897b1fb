import { createLocalReq, type PayloadRequest } from 'payload'

import type { CollectionName } from '../../../src/access/matrix.ts'
import type { PersonaName } from '../personas.ts'
import { planted } from '../planted.ts'
import { startedCms } from '../started-cms.ts'

/** A document with a text that stands nowhere else: where the text is seen, the document was read. */
export interface Canary {
  readonly collection: CollectionName
  readonly id: string
  readonly text: string
  /** The texts of its other fields, none of which stands anywhere else. */
  readonly also: readonly string[]
  /** The fields that can hold no canary, by their paths. */
  readonly bare: readonly string[]
  /** Whose document it is, where somebody owns it. */
  readonly owner: PersonaName | null
  readonly state: 'published' | 'open' | 'other'
}

/** A canary's text anywhere in a reply. */
export const canaryPattern = /canary-[a-z-]+-zz|[a-z.]+@tests\.example/g

/** The text of one canary. */
export const canaryOf = (collection: string, name: string) =>
  `canary-${collection}-${name.replaceAll(' ', '-')}-zz`

/** Puts a document straight into the record. */
export async function put(
  collection: CollectionName,
  more: object,
  about: Partial<Canary> & { text: string },
  req?: PayloadRequest,
): Promise<Canary> {
  const { payload } = await startedCms()
  const { flattenedFields } = payload.collections[collection].config
  const mark = (path: string) => about.text.replace(/-zz$/, `-${kebab(path)}-zz`)
  const { document, texts, bare } = planted(flattenedFields, { ...more }, mark)
  const { id } = await payload.create({
    collection: collection as 'audit', // one of many collections: their documents have no type in common
    data: document as never,
    depth: 0,
    overrideAccess: true, // the canaries are there before anybody comes
    req: req ?? (await createLocalReq({}, payload)),
  })
  return { collection, id, owner: null, state: 'other', ...about, also: texts, bare }
}

function kebab(path: string): string {
  return path
    .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    .replaceAll(/[^a-z-]/g, '')
}
