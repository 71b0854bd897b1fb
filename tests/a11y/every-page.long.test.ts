import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startedPlatform } from '../support/started-platform.ts'
import { makeStaff } from '../support/steps/accounts.ts'
import { openDocument, openList } from '../support/steps/panel.ts'
import { barriersIn, panelLists } from './panel-barriers.ts'
import { SiteAlone } from '../support/site-alone.ts'
import { takePictureOf } from '../support/pictures.ts'
import { newDevice, openBrowser } from '../support/watched-page.ts'
import { everyPage, lookAt, speakPseudo, Tour, type View } from './tour.ts'

const platform = await startedPlatform()
const views = [360, 768, 1280].flatMap((width): View[] => [
  { width, colours: 'light' },
  { width, colours: 'dark' },
])
let tour: Tour

beforeAll(async () => {
  tour = await Tour.begin(platform)
})
afterAll(() => tour.stage.close())

describe.each(['en', 'es'] as const)('in %s', (locale) => {
  test.each(everyPage)(
    '%s: %s can be used at every width, by day and by night',
    async (...where) => {
      const page = await tour.goTo(where, locale)
      const found: Record<string, readonly string[]> = {}
      for (const view of views) {
        const name = `${locale} ${view.width} ${view.colours}`
        found[name] = await lookAt(page, view, `${where[1]} ${name}`)
      }
      expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([])
    },
  )
})

describe.each(['long', 'rtl'] as const)('in the invented language %s', (pseudo) => {
  test.each(everyPage)('%s: %s can be used on a phone and at a desk', async (...where) => {
    const page = await tour.goTo(where, 'en')
    await speakPseudo(page, pseudo)
    await tour.goTo(where, 'en')
    const found: Record<string, readonly string[]> = {}
    for (const width of [375, 1280]) {
      const view = { width, colours: 'light' } as const
      found[width] = await lookAt(page, view, `${where[1]} ${pseudo} ${width}`)
    }
    await speakPseudo(page, 'none')
    expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([])
  })
})

describe('the gallery', () => {
  const ways = [{}, { forced: true }, { largeText: true }]
  const everyView = ways.flatMap((way) =>
    [375, 1280].flatMap((width): View[] => [
      { ...way, width, colours: 'light' },
      { ...way, width, colours: 'dark' },
    ]),
  )

  test.each(['none', 'long', 'rtl'] as const)(
    'can be used in every way at once, in the invented language %s',
    async (pseudo) => {
      const site = await SiteAlone.begin({ DEMO: 'true', PSEUDO_LOCALES: 'true' })
      const browser = await openBrowser()
      const { page } = await newDevice(browser)
      await page.goto(`${site.address}/gallery`)
      await speakPseudo(page, pseudo)
      await page.reload()
      const found: (readonly [View, readonly string[]])[] = []
      for (const view of everyView) {
        const name = `gallery ${pseudo} ${Object.values(view).join(' ')}`
        found.push([view, await lookAt(page, view, name)])
      }
      for (const part of await page.locator('main > section').all())
        await takePictureOf(part, `part-${await part.getAttribute('id')}-${pseudo}`)
      await browser.close()
      await site.stop()
      expect(found.filter(([, problems]) => problems.length > 0)).toEqual([])
    },
  )
})

describe('the panel', () => {
  test('can be entered by everybody', async () => {
    const page = await tour.stage.atADevice()
    for (const address of ['login', 'forgot', 'link#none']) {
      await page.goto(`${platform.panel}/admin/${address}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await barriersIn(page)).toEqual([])
    }
  })

  test.each(panelLists)('for %s: %s, as a list and one by one', async (role, collection) => {
    const page = await tour.stage.atThePanel(
      await makeStaff(platform, `Pat ${role} ${collection}`, role),
    )
    expect(await barriersIn(page)).toEqual([])
    await page.goto(`${platform.panel}/admin/way-in`)
    await page.getByRole('button', { name: 'Change the password' }).waitFor()
    expect(await barriersIn(page)).toEqual([])
    await openList(page, platform, collection)
    expect(await barriersIn(page)).toEqual([])
    await openDocument(page)
    expect(await barriersIn(page)).toEqual([])
    expect(await page.getByText('Untitled').count()).toBe(0)
    await tour.stage.leave(page)
  })
})

test('no page complained, broke its content policy or asked anybody outside', () => {
  const complaints = tour.stage.complaints()
  expect(complaints.filter((complaint) => !complaint.endsWith('/nothing-here'))).toEqual([])
})
