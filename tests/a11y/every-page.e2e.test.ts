import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Stage } from '../support/stage.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { whenSheAgrees } from '../support/steps/participate.ts'
import { lookAt, onePageOfEachKind, Tour } from './tour.ts'

const platform = await startedPlatform()
const onAPhone = { locale: 'en', width: 360 } as const
const atADesk = { locale: 'es', width: 1280 } as const
let tour: Tour
let stage: Stage
let world: Tour['world']

beforeAll(async () => {
  tour = await Tour.begin(platform)
  ;({ stage, world } = tour)
})
afterAll(() => stage.close())

// One look at each, the next in the other language and at the other width: the long sweep takes every page and look.
const looks = onePageOfEachKind.map(
  (where, nth) => [...where, nth % 2 === 0 ? onAPhone : atADesk] as const,
)
test.each(looks)('%s: %s can be used by everybody', async (who, name, address, look) => {
  const { locale, width } = look
  const page = await tour.goTo([who, name, address], locale)
  expect(await lookAt(page, { width, colours: 'light' }, `${name} ${locale} ${width}`)).toEqual([])
  expect(await page.locator('html').getAttribute('lang')).toBe(locale)
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
