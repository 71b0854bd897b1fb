import type { Payload, PayloadRequest } from 'payload'

import { peopleOf } from './as-user.ts'
import { staff } from './content/accounts.ts'
import { inLocale, withIdsOf } from './localised.ts'

/** Two authors: one writes, the other approves. */
export interface TwoPeople {
  readonly writing: PayloadRequest
  readonly approving: PayloadRequest
}

/** The two authors of the demo. */
export async function twoAuthors(payload: Payload): Promise<TwoPeople> {
  const [writer, approver] = staff.filter(({ roles }) => roles.includes('author'))
  const people = peopleOf(payload)
  return {
    writing: await people.staff(String(writer?.email)),
    approving: await people.staff(String(approver?.email)),
  }
}

/** Has one author write a document in English and in Spanish, and the other publish it. */
export async function publishByTwo(
  collection: 'chapters' | 'questionnaires',
  document: object,
  { writing, approving }: TwoPeople,
): Promise<void> {
  const draft = await writing.payload.create({
    collection,
    data: { ...(inLocale(document, 'en') as object), _status: 'draft' } as never,
    locale: 'en',
    draft: true,
    depth: 0,
    overrideAccess: false,
    req: writing,
  })
  await writing.payload.update({
    collection,
    id: draft.id,
    data: withIdsOf(draft, inLocale(document, 'es')) as object,
    locale: 'es',
    draft: true,
    depth: 0,
    overrideAccess: false,
    req: writing,
  })
  await approving.payload.update({
    collection,
    id: draft.id,
    data: { _status: 'published' },
    locale: 'en',
    depth: 0,
    overrideAccess: false,
    req: approving,
  })
}
