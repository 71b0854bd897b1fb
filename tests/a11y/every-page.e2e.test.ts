import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Stage } from '../support/stage.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { whenSheAgrees } from '../support/steps/participate.ts'
import { everyPage, lookAt, Tour } from './tour.ts'

const platform = await startedPlatform()
let tour: Tour
let stage: Stage
let world: Tour['world']

beforeAll(async () => {
  tour = await Tour.begin(platform)
  ;({ stage, world } = tour)
})
afterAll(() => stage.close())

describe.each([
  ['en', 360],
  ['es', 1280],
] as const)('in %s at %s pixels', (locale, width) => {
  test.each(everyPage)('%s: %s can be used by everybody', async (...where) => {
    const page = await tour.goTo(where, locale)
    const picture = `${where[1]} ${locale} ${width}`
    expect(await lookAt(page, { width, colours: 'light' }, picture)).toEqual([])
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
  })
})

test('no page complained, broke its content policy or asked anybody outside', () => {
  const complaints = stage.complaints()
  expect(complaints.filter((complaint) => !complaint.endsWith('/nothing-here'))).toEqual([])
})

describe('without JavaScript', () => {
  test('a visitor reads the library', async () => {
    const page = await stage.atTheSite(null, { javaScript: false })
    await page.goto(`${platform.site}/en`)
    await page.getByRole('link', { name: 'Read the library' }).click()
    await page.getByRole('link', { name: 'Everypage syndrome' }).click()
    expect(await page.getByRole('heading', { name: 'What helps' }).count()).toBe(1)
  })

  test('a member signs in and decides on a consent', async () => {
    const page = await stage.atTheSite(world.half.person, { javaScript: false, width: 360 })
    await whenSheAgrees(page, platform, 'A study on every page')
  })

  test('a researcher sends a request', async () => {
    const page = await stage.atTheSite(world.researcher, { javaScript: false })
    await page.goto(`${platform.site}/en/research/new`)
    await page.getByLabel('Title').fill('Rest without JavaScript')
    await page
      .getByLabel('Purpose')
      .fill('We want to learn whether people rest well, or not at all.')
    await page.getByLabel('Team').fill('The Example Team')
    await page.getByLabel('How well did you rest?').check()
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.getByRole('heading', { name: 'Rest without JavaScript', level: 1 }).waitFor()
  })

  test('whoever wants to answer reads what to do, and their answers stay', async () => {
    const page = await stage.atTheSite(world.half.person, { javaScript: false, width: 360 })
    await page.goto(`${platform.site}/en/my/answers/${world.begun}`)
    // The browser parses the page as if scripts could run, so that the notice is there as text.
    expect(await page.locator('noscript').allTextContents()).toContainEqual(
      expect.stringContaining('To answer here, your browser needs JavaScript.'),
    )
  })
})
