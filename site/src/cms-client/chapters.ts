import {
  chapterSchema,
  chapterSummariesSchema,
  type Chapter,
  type ChapterSummary,
  type Locale,
  type Result,
} from '@share4rare/schemas'

import { ask } from './ask.ts'
import { staleWhileRevalidate } from './stale-while-revalidate.ts'

const minute = 60_000

// What was taken down is gone after five minutes, unless the CMS cannot be asked: then after a day.
const keeping = { freshFor: minute, staleFor: 5 * minute, heldFor: 24 * 60 * minute, atMost: 500 }

const listOf = staleWhileRevalidate(
  (locale) => ask({ path: `/chapters/published?locale=${locale}`, expect: chapterSummariesSchema }),
  keeping,
)

const chapterAt = staleWhileRevalidate(
  (path) => ask({ path: `/chapters/published/${path}`, expect: chapterSchema }),
  keeping,
)

/** The published chapters, each in the wanted language or its fallback. */
export async function publishedChapters(
  locale: Locale,
): Promise<Result<readonly ChapterSummary[]>> {
  const answer = await listOf(locale)
  return answer.ok ? { ok: true, value: answer.value.chapters } : answer
}

/** One published chapter. */
export function publishedChapter(slug: string, locale: Locale): Promise<Result<Chapter>> {
  return chapterAt(`${encodeURIComponent(slug)}?locale=${locale}`)
}
