import { answers } from '../processes/answers.ts'
import type { Settings } from './read-settings.ts'

/** Waits until the panel and the site are ready and the home page has been drawn once. */
export async function warmUp({ read }: Settings): Promise<void> {
  const host = read.HOST === '0.0.0.0' ? '127.0.0.1' : read.HOST
  await answers(`http://${host}:${read.CMS_PORT}/readyz`, 90_000)
  await answers(`http://${host}:${read.SITE_PORT}/readyz`, 30_000)
  await answers(`http://${host}:${read.SITE_PORT}/`, 30_000)
}
