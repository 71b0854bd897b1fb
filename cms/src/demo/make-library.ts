import type { Payload, PayloadRequest } from 'payload'

import { peopleOf } from './as-user.ts'
import { staff } from './content/accounts.ts'
import { chapters } from './content/chapters.ts'
import type { DemoChapter } from './content/demo-chapter.ts'
import { diseases, undiagnosed } from './content/diseases.ts'
import { inLocale, withIdsOf } from './localised.ts'
import { richTextOf } from './rich-text.ts'

/** Two authors: one writes, the other approves. */
const [writer, approver] = staff
  .filter(({ roles }) => roles.includes('author'))
  .map(({ email }) => email)

/** Diseases and chapters, in both languages, by an author and an approver. */
export async function makeLibrary(payload: Payload): Promise<void> {
  const people = peopleOf(payload)
  const writing = await people.staff(String(writer))
  const approving = await people.staff(String(approver))
  const ids = await makeDiseases(writing)
  for (const chapter of chapters) await makeChapter(chapter, ids, { writing, approving })
}

/** Who writes and who approves. */
export interface TwoPeople {
  readonly writing: PayloadRequest
  readonly approving: PayloadRequest
}

async function makeDiseases(req: PayloadRequest): Promise<Map<string, string>> {
  const ids = await diseaseIds(req)
  for (const disease of diseases.filter(
    ({ orphaCode }) => orphaCode !== undiagnosed && !ids.has(orphaCode),
  )) {
    const { orphaCode, level, name } = disease
    const parent = ids.get(disease.parent ?? '') ?? null
    const made = await req.payload.create({
      collection: 'diseases',
      data: { orphaCode, level, name: name.en, parent },
      locale: 'en',
      depth: 0,
      overrideAccess: false,
      req,
    })
    await req.payload.update({
      collection: 'diseases',
      id: made.id,
      data: { name: name.es ?? name.en },
      locale: 'es',
      depth: 0,
      overrideAccess: false,
      req,
    })
    ids.set(orphaCode, made.id)
  }
  return ids
}

/** The ids of all diseases by ORPHA code. */
export async function diseaseIds(req: PayloadRequest): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'diseases',
    limit: 1000,
    depth: 0,
    overrideAccess: true, // diseases are public
    req,
  })
  return new Map(docs.map(({ orphaCode, id }) => [orphaCode, id]))
}

async function makeChapter(
  chapter: DemoChapter,
  ids: Map<string, string>,
  { writing, approving }: TwoPeople,
): Promise<void> {
  if (await isMade(chapter.slug, writing)) return
  const sections = chapter.sections.map((section) => ({
    topic: section.topic,
    heading: section.heading,
    body: richTextOf(section),
  }))
  const whole = { ...chapter, disease: ids.get(chapter.disease) ?? null, sections }
  const draft = await writing.payload.create({
    collection: 'chapters',
    data: { ...(inLocale(whole, 'en') as object), _status: 'draft' } as never,
    locale: 'en',
    draft: true,
    depth: 0,
    overrideAccess: false,
    req: writing,
  })
  await writing.payload.update({
    collection: 'chapters',
    id: draft.id,
    data: withIdsOf(draft, inLocale(whole, 'es')) as object,
    locale: 'es',
    draft: true,
    depth: 0,
    overrideAccess: false,
    req: writing,
  })
  await approving.payload.update({
    collection: 'chapters',
    id: draft.id,
    data: { _status: 'published' },
    locale: 'en',
    depth: 0,
    overrideAccess: false,
    req: approving,
  })
}

async function isMade(slug: string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'chapters',
    where: { slug: { equals: slug }, _status: { equals: 'published' } },
    overrideAccess: false,
    req,
  })
  return totalDocs > 0
}
