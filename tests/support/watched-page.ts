import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

import { browserOptions } from './browser.ts'
import { patience } from './eventually.ts'

/** A page on a device of its own, and what went wrong on it that people do not see. */
export interface WatchedPage {
  readonly page: Page
  readonly device: BrowserContext
  /** Errors of scripts and of the content policy, and requests that left the platform. */
  readonly complaints: string[]
}

/** What somebody holds in their hands: a screen of so many pixels, with JavaScript or without. */
export interface Device {
  readonly width?: number
  readonly javaScript?: boolean
}

/** The browser of the stories; each device in it knows nothing of the others. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await browserOptions())
}

/** A new device with one page. It cannot reach anything but this machine. */
export async function newDevice(
  browser: Browser,
  { width = 1280, javaScript = true }: Device = {},
): Promise<WatchedPage> {
  const device = await browser.newContext({
    viewport: { width, height: width < 600 ? 780 : 900 },
    locale: 'en-GB',
    javaScriptEnabled: javaScript,
    acceptDownloads: true,
  })
  device.setDefaultTimeout(patience)
  const page = await device.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`console: ${message.text()} ${message.location().url}`)
  })
  await device.route(
    ({ protocol, hostname }) => /^https?:$/.test(protocol) && hostname !== '127.0.0.1',
    (route) => {
      complaints.push(`outside: ${new URL(route.request().url()).origin}`)
      return route.abort()
    },
  )
  return { page, device, complaints }
}
