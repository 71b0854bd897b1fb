import { mkdir } from 'node:fs/promises'
import path from 'node:path'

import type { Page } from 'playwright-core'

const folder = path.resolve(import.meta.dirname, '../output')

/** Keeps a picture of the whole page for people to look at. No test compares it. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
}
