import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import {
  locales,
  refused,
  type Chapter as PublishedChapter,
  type ChapterSummary,
  type Locale,
} from '@share4rare/schemas'
import type { PayloadRequest, Where } from 'payload'

import type { Chapter } from '../generated/payload-types.ts'
import { endpoint, localeOf } from './endpoint.ts'

/** `GET /chapters/published`: the library, in the asked language or the one that there is. */
export const listPublishedChapters = endpoint('get', '/published', async (req) => {
  const documents = await publishedChapters(req, {})
  return {
    ok: true,
    value: { chapters: documents.map((document) => summaryOf(document, localeOf(req))) },
  }
})

/** `GET /chapters/published/:slug`: one chapter, its text as HTML that holds no scripts. */
export const readPublishedChapter = endpoint('get', '/published/:slug', async (req) => {
  const [document] = await publishedChapters(req, {
    slug: { equals: String(req.routeParams?.['slug']) },
  })
  return document
    ? { ok: true, value: chapterOf(document, localeOf(req)) }
    : refused({ code: 'not-found' })
})

async function publishedChapters(req: PayloadRequest, where: Where): Promise<Chapter[]> {
  const { docs } = await req.payload.find({
    collection: 'chapters',
    where: { and: [{ _status: { equals: 'published' } }, where] },
    locale: 'all',
    depth: 1,
    limit: 100,
    sort: 'slug',
    overrideAccess: false,
    req,
  })
  return docs
}

/** In every language at once, Payload gives `{ en, es }` where its types say text. */
type Localised<Text> = Partial<Record<Locale, Text | null>>

const inEveryLanguage = <Text>(field: Text): Localised<NonNullable<Text>> =>
  field as Localised<NonNullable<Text>>

function shownLocale(document: Chapter, wanted: Locale): Locale {
  return writtenLocales(document).includes(wanted) ? wanted : 'en'
}

function writtenLocales(document: Chapter): Locale[] {
  const headings = (document.sections ?? []).map(({ heading }) => inEveryLanguage(heading))
  const titles = inEveryLanguage(document.title)
  return locales.filter((locale) => [titles, ...headings].every((texts) => Boolean(texts[locale])))
}

function summaryOf(document: Chapter, wanted: Locale): ChapterSummary {
  const locale = shownLocale(document, wanted)
  const disease = typeof document.disease === 'object' ? document.disease : null
  return {
    slug: document.slug,
    title: inEveryLanguage(document.title)[locale] ?? '',
    summary: inEveryLanguage(document.summary)[locale] ?? '',
    locale,
    disease: disease && {
      orphaCode: disease.orphaCode,
      name: inEveryLanguage(disease.name)[locale] ?? inEveryLanguage(disease.name).en ?? '',
    },
    reviewedOn: document.reviewedOn,
  }
}

function chapterOf(document: Chapter, wanted: Locale): PublishedChapter {
  const locale = shownLocale(document, wanted)
  return {
    ...summaryOf(document, wanted),
    sections: (document.sections ?? []).map(({ topic, heading, body }) => ({
      anchor: topic,
      heading: inEveryLanguage(heading)[locale] ?? '',
      html: htmlOf(inEveryLanguage(body)[locale]),
    })),
    author: document.author,
    authorRole: inEveryLanguage(document.authorRole)[locale] ?? '',
    reviewer: document.reviewer,
    sources: (document.sources ?? []).map(({ title, url }) => ({ title, url })),
    availableLocales: writtenLocales(document),
  }
}

type RichText = Chapter['sections'] extends (infer Section)[] | null | undefined
  ? Section extends { body: infer Body }
    ? Body
    : never
  : never

function htmlOf(body: NonNullable<RichText> | null | undefined): string {
  return body ? convertLexicalToHTML({ data: body, disableContainer: true }) : ''
}
