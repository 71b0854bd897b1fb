import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { LaunchOptions } from 'playwright-core'

/**
 * How playwright-core starts the browser of the tests: BROWSER_PATH, or an installed Chromium or
 * Chrome, or else the Chromium that came through npm.
 */
export async function browserOptions(): Promise<LaunchOptions> {
  const installed = process.env['BROWSER_PATH'] ?? installedBrowser()
  if (installed) return { executablePath: installed, chromiumSandbox: false }
  // Told that it runs there, the package brings its own NSS libraries and fonts too.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  const args = [...chromium.args.filter((flag) => !unwanted.test(flag)), '--disable-gpu']
  return { executablePath: await chromium.executablePath(), args, chromiumSandbox: false }
}

/** One process for everything, drawing by an emulated graphics card, and less protection than people's browsers have. */
const unwanted =
  /^--(single-process|in-process-gpu|use-gl|use-angle|.*swiftshader|ignore-gpu|.*web-security|allow-running)/

function installedBrowser(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
}
