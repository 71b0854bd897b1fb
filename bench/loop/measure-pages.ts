import { chapterSummariesSchema, type ChapterSummary } from '@share4rare/schemas'
import { Client } from 'pg'
import { z } from 'zod'

import { step } from '../../scripts/progress/step.mjs'
import type { ContentPlatform } from './content-platform.ts'
import { copyChapters } from './copy-chapters.ts'
import { load, type Latency, type Load } from './load.ts'
import { signIn } from './sign-in.ts'

/** The pages under load, and the bare calls to the CMS behind two of them. */
export type PageLatencies = Readonly<LibraryLatencies & PositionLatencies>

type LibraryLatencies = Record<'home' | 'chapter' | 'bareChapter' | 'chapterFirstVisit', Latency>
type PositionLatencies = Record<'position' | 'barePosition', Latency>

/** Measures the pages one after the other, each after a few requests that do not count. */
export async function measurePages(
  platform: ContentPlatform,
  requests: number,
): Promise<PageLatencies> {
  return {
    ...(await measureLibrary(platform, requests)),
    ...(await measurePosition(platform, requests)),
  }
}

async function measureLibrary(
  platform: ContentPlatform,
  requests: number,
): Promise<LibraryLatencies> {
  const { site: origin, panel } = platform
  const [chapter] = await chaptersOf(platform)
  const seen = pageOf(chapter?.slug ?? '')
  const home = await measured('the home page', { origin, paths: ['/en'], requests })
  const remembered = await measured('a chapter', { origin, paths: [seen], requests })
  const fresh = await freshSlugs(platform, requests)
  const calls = fresh.map((slug) => `/api/chapters/published/${slug}?locale=en`)
  const bareChapter = await measured('chapters from the CMS', {
    origin: panel,
    paths: calls,
    requests,
  })
  const chapterFirstVisit = await step('asks for chapters that nobody has seen', () =>
    load({ origin, paths: fresh.map(pageOf), requests }),
  )
  return { home, chapter: remembered, bareChapter, chapterFirstVisit }
}

const pageOf = (slug: string): string => `/en/library/${slug}`

async function measurePosition(
  platform: ContentPlatform,
  requests: number,
): Promise<PositionLatencies> {
  const { site, panel, content } = platform
  const token = await signIn(platform, content)
  const call = `/api/questionnaire-responses/${content.response}/position?locale=en`
  const signedIn = { authorization: `JWT ${token}` }
  await mustShowAChart(`${panel}${call}`, signedIn)
  return {
    position: await measured('a position', {
      origin: site,
      paths: [`/en/my/answers/${content.response}/position`],
      headers: { cookie: `__Host-share4rare=${token}` },
      requests,
    }),
    barePosition: await measured('a position from the CMS', {
      origin: panel,
      paths: [call],
      headers: signedIn,
      requests,
    }),
  }
}

/** What a server compiles and keeps at its first requests is not what it does all day. */
function measured(name: string, wanted: Load): Promise<Latency> {
  return step(`asks for ${name}`, async () => {
    await load({ ...wanted, requests: wanted.requests / 5 })
    return load(wanted)
  })
}

async function chaptersOf({ panel }: ContentPlatform): Promise<readonly ChapterSummary[]> {
  const response = await fetch(`${panel}/api/chapters/published?locale=en`)
  return chapterSummariesSchema.parse(await response.json()).chapters
}

const chartsSchema = z.object({ items: z.array(z.object({ chart: z.object().nullable() })) })

async function mustShowAChart(url: string, headers: Record<string, string>): Promise<void> {
  const response = await fetch(url, { headers })
  const { items } = chartsSchema.parse(await response.json())
  if (!items.some(({ chart }) => chart)) throw new Error('No chart was released for the position.')
}

/** One chapter for each request, so that none is answered from what the site remembers. */
async function freshSlugs(platform: ContentPlatform, wanted: number): Promise<readonly string[]> {
  const originals = await chaptersOf(platform)
  const client = new Client({ connectionString: platform.databaseUrl })
  await client.connect()
  try {
    return await copyChapters(client, Math.ceil(wanted / originals.length))
  } finally {
    await client.end()
  }
}
