import type { Browser, Page } from 'playwright-core'

import type { Account } from './caller.ts'
import type { StaffAccount } from './staff-account.ts'
import type { Platform } from './platform.ts'
import { keepPicture } from './pictures.ts'
import { signInToSite } from './steps/participate.ts'
import { signInToPanel } from './steps/panel.ts'
import { newDevice, openBrowser, type Device } from './watched-page.ts'

/** The places of a story, each device with a person of its own, and everything that they complained of. */
export class Stage {
  readonly platform: Platform
  readonly #browser: Browser
  readonly #ofTheSite: string[][] = []
  readonly #ofThePanel: string[][] = []

  constructor(platform: Platform, browser: Browser) {
    this.platform = platform
    this.#browser = browser
  }

  static async open(platform: Platform): Promise<Stage> {
    return new Stage(platform, await openBrowser())
  }

  /** Somebody sits down at the panel and signs in. */
  async atThePanel(account: StaffAccount): Promise<Page> {
    const page = await this.atADevice()
    await signInToPanel(page, this.platform, account)
    return page
  }

  /** Somebody takes up a device on which they have not signed in to the panel. */
  async atADevice(): Promise<Page> {
    const { page, complaints } = await newDevice(this.#browser)
    this.#ofThePanel.push(complaints)
    return page
  }

  /** Somebody opens the site on a device of their own, and signs in unless they only visit. */
  async atTheSite(account: Account | null, device: Device = {}): Promise<Page> {
    const { page, complaints } = await newDevice(this.#browser, device)
    this.#ofTheSite.push(complaints)
    if (account) await signInToSite(page, this.platform, account)
    return page
  }

  /** Somebody is done, and puts the device away. */
  async leave(page: Page): Promise<void> {
    await page.context().close()
  }

  /** What went wrong unseen: on the site anything, in the panel all but answers that refuse something. */
  complaints(): string[] {
    const ofThePanel = this.#ofThePanel.flat().filter((complaint) => !refusal.test(complaint))
    return [...this.#ofTheSite.flat(), ...ofThePanel]
  }

  /** Keeps a picture of every page that is open: what there was to see when a story failed. */
  async takePictures(name: string): Promise<void> {
    const pages = this.#browser.contexts().flatMap((device) => device.pages())
    for (const [index, page] of pages.entries()) await keepPicture(page, `${name}-${index}`)
  }

  async close(): Promise<void> {
    await this.#browser.close()
  }
}

/** How the browser notes an answer that says no. */
const refusal = /^console: Failed to load resource: the server responded with a status of 4/
