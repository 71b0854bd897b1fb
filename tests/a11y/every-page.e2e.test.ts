import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

import { Stage } from '../support/stage.ts'
import { takePicture } from '../support/pictures.ts'
import { whenSheAgrees } from '../support/steps/participate.ts'
import { aSmallWorld } from '../support/steps/small-world.ts'

type World = Awaited<ReturnType<typeof aSmallWorld>>
type Who = 'visitor' | 'finished' | 'halfway' | 'researcher'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const platform = inject('platform')
let stage: Stage
let world: World
let pages: Record<Who, Page>

beforeAll(async () => {
  stage = await Stage.open(platform)
  world = await aSmallWorld(platform)
  pages = {
    visitor: await stage.atTheSite(null),
    finished: await stage.atTheSite(world.finished.person),
    halfway: await stage.atTheSite(world.half.person),
    researcher: await stage.atTheSite(world.researcher),
  }
})
afterAll(() => stage.close())

const everyPage: readonly [Who, string, () => string][] = [
  ['visitor', 'home', () => ''],
  ['visitor', 'library', () => '/library'],
  ['visitor', 'chapter', () => `/library/${world.chapter}`],
  ['visitor', 'sign in', () => '/sign-in'],
  ['visitor', 'nothing here', () => '/nothing-here'],
  ['halfway', 'my questionnaires', () => '/my'],
  ['halfway', 'my consents', () => '/my/consents'],
  ['halfway', 'answering', () => `/my/answers/${world.begun}`],
  ['finished', 'my questionnaires, handed in', () => '/my'],
  ['finished', 'consents decided', () => '/my/consents'],
  ['finished', 'answers as asked', () => `/my/answers/${world.finished.handedIn}`],
  ['finished', 'receipt', () => `/my/answers/${world.finished.handedIn}/receipt`],
  ['finished', 'position', () => `/my/answers/${world.finished.handedIn}/position`],
  ['researcher', 'requests', () => '/research'],
  ['researcher', 'new request', () => '/research/new'],
  ['researcher', 'request sent', () => `/research/${world.sent}`],
  ['researcher', 'request delivered', () => `/research/${world.delivered}`],
]

describe.each([
  ['en', 360],
  ['es', 1280],
] as const)('in %s at %s pixels', (locale, width) => {
  test.each(everyPage)('%s: %s can be used by everybody', async (who, name, address) => {
    const page = pages[who]
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${platform.site}/${locale}${address()}`)
    await page.waitForLoadState('networkidle')
    await takePicture(page, `${name} ${locale} ${width}`.replaceAll(/[ ,]+/g, '-'))
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
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
