import { mkdir } from 'node:fs/promises'
import path from 'node:path'

import type { Locator, Page } from 'playwright-core'

const folder = path.resolve(import.meta.dirname, '../output')

/** Keeps a picture of the whole page for people to look at, where they asked for it: `PICTURES=1 npm test`. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES']) await keepPicture(page, name)
}

/** Keeps a picture of the whole page. No test compares it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
}

/** Keeps a picture of one part of a page, where they asked for it. */
export async function takePictureOf(part: Locator, name: string): Promise<void> {
  if (!process.env['PICTURES']) return
  await mkdir(folder, { recursive: true })
  await part.screenshot({ path: path.join(folder, `${name}.png`) })
}
