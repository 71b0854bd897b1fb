import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { SiteAlone } from '../support/site-alone.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { newDevice, openBrowser, type WatchedPage } from '../support/watched-page.ts'
import { lookAt, speakPseudo, type View } from './tour.ts'

await startedPlatform() // the site that is shown here was built for it

const phone = { width: 375, colours: 'light' } as const
const desktop = { width: 1280, colours: 'light' } as const
let site: SiteAlone
let browser: Browser
let visit: WatchedPage

beforeAll(async () => {
  site = await SiteAlone.begin({ DEMO: 'true', PSEUDO_LOCALES: 'true' })
  browser = await openBrowser()
  visit = await newDevice(browser)
  await visit.page.goto(`${site.address}/gallery`)
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

describe('every part, with all its examples, can be used by everybody', () => {
  const views: readonly (readonly [string, View])[] = [
    ['by day on a phone', phone],
    ['by night', { ...desktop, colours: 'dark' }],
  ] // Other colours, larger letters and the long language are of the long sweep.
  test.each(views)('%s', async (name, view) => {
    expect(await lookAt(visit.page, view, `gallery ${name}`)).toEqual([])
  })
})

test('every part bears a language that is written from right to left', async () => {
  await speakPseudo(visit.page, 'rtl')
  await visit.page.reload()
  const html = visit.page.locator('html')
  expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([
    ...['ar-XB', 'rtl'],
  ])
  expect(await lookAt(visit.page, desktop, 'gallery rtl')).toEqual([])
})

describe('a password', () => {
  test('is shown to whoever asks, and hidden again', async () => {
    await speakPseudo(visit.page, 'none')
    await visit.page.reload()
    const field = visit.page.locator('#example-password')
    await visit.page.getByRole('button', { name: 'Show: Password' }).click()
    expect(await field.getAttribute('type')).toBe('text')
    await visit.page.getByRole('button', { name: 'Show: Password', pressed: true }).click()
    expect(await field.getAttribute('type')).toBe('password')
  })

  test('has no such button where no script runs', async () => {
    const { page } = await newDevice(browser, { javaScript: false })
    await page.goto(`${site.address}/gallery`)
    expect(await page.getByRole('button', { name: 'Show: Password' }).count()).toBe(0)
    expect(await page.locator('#example-password').count()).toBe(1)
  })
})

test('an error of a group of choices leads to the first of them', async () => {
  await visit.page.getByRole('link', { name: 'Choose a kind of table' }).click()
  const first = visit.page.getByRole('radio', { name: 'Sleep' })
  expect(await first.evaluate((radio) => radio === document.activeElement)).toBe(true)
})

test('what is frozen can be neither begun nor continued', async () => {
  const tasks = visit.page.locator('#TaskCard')
  expect(await tasks.getByRole('article').count()).toBe(10)
  expect(await tasks.getByRole('button', { name: /^Start/ }).count()).toBe(2)
  expect(await tasks.getByRole('link', { name: /^Continue/ }).count()).toBe(1)
})

test('the only script of all parts is the one that shows passwords, of less than a kilobyte', async () => {
  const scripts = visit.page.locator('script')
  expect(await scripts.count()).toBe(1)
  expect((await scripts.textContent())?.length).toBeLessThan(1000)
})

test('no page complained, broke its content policy or asked anybody outside', () => {
  expect(visit.complaints).toEqual([])
})
