import type { Payload, PayloadRequest } from 'payload'

import { chapters } from './content/chapters.ts'
import type { DemoChapter } from './content/demo-chapter.ts'
import { diseases, undiagnosed } from './content/diseases.ts'
import { publishByTwo, twoAuthors, type TwoPeople } from './publish-by-two.ts'
import { richTextOf } from './rich-text.ts'

/** Diseases and chapters, in both languages, by an author and an approver. */
export async function makeLibrary(payload: Payload): Promise<void> {
  const authors = await twoAuthors(payload)
  const ids = await makeDiseases(authors.writing)
  for (const chapter of chapters) await makeChapter(chapter, ids, authors)
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
  authors: TwoPeople,
): Promise<void> {
  if (await isMade(chapter.slug, authors.writing)) return
  const sections = chapter.sections.map((section) => ({
    topic: section.topic,
    heading: section.heading,
    body: richTextOf(section),
  }))
  const whole = { ...chapter, disease: ids.get(chapter.disease) ?? null, sections }
  await publishByTwo('chapters', whole, authors)
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
