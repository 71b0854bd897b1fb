import { answers } from '../processes/answers.ts'
import type { Settings } from './read-settings.ts'

/** Waits until the panel and the site are ready and the home page has been drawn once. */
export async function warmUp({ read }: Settings): Promise<void> {
  const host = read.HOST === '0.0.0.0' ? '127.0.0.1' : read.HOST
  const pages = [`${read.CMS_PORT}/readyz`, `${read.SITE_PORT}/readyz`, `${read.SITE_PORT}/`]
  for (const page of pages) await answers(`http://${host}:${page}`, 90_000)
}
