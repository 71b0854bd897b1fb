import { z } from 'zod'

import { localeSchema } from './locale.ts'

/** A chapter in a list of the library. `locale` is the language that it is shown in, which may be the fallback. */
const chapterSummarySchema = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  locale: localeSchema,
  disease: z.object({ orphaCode: z.string(), name: z.string() }).nullable(),
  reviewedOn: z.string().nullable(),
})

export const chapterSummariesSchema = z.object({ chapters: z.array(chapterSummarySchema) })

export type ChapterSummary = Readonly<z.infer<typeof chapterSummarySchema>>

/** A published chapter. Each section's `html` was made by the CMS from the author's text, and holds no scripts. */
export const chapterSchema = chapterSummarySchema.extend({
  sections: z.array(z.object({ anchor: z.string(), heading: z.string(), html: z.string() })),
  author: z.string(),
  authorRole: z.string(),
  reviewer: z.string(),
  sources: z.array(z.object({ title: z.string(), url: z.string() })),
  availableLocales: z.array(localeSchema),
})

export type Chapter = Readonly<z.infer<typeof chapterSchema>>
