import { AxeBuilder } from '@axe-core/playwright'
import type { Locale } from '@share4rare/schemas'
import type { Page } from 'playwright-core'

import { Stage } from '../support/stage.ts'
import { takePicture } from '../support/pictures.ts'
import type { Platform } from '../support/platform.ts'
import { aSmallWorld } from '../support/steps/small-world.ts'

type World = Awaited<ReturnType<typeof aSmallWorld>>
type Who = 'visitor' | 'finished' | 'halfway' | 'researcher'

/** A page of the site: who looks at it, what it is called here, and its address behind the language. */
export type PageOfSite = readonly [Who, string, (world: World) => string]

/** Every page of the site, in every state that people can bring it to. */
export const everyPage: readonly PageOfSite[] = [
  ['visitor', 'home', () => ''],
  ['visitor', 'library', () => '/library'],
  ['visitor', 'chapter', ({ chapter }) => `/library/${chapter}`],
  ['visitor', 'sign in', () => '/sign-in'],
  ['visitor', 'nothing here', () => '/nothing-here'],
  ['visitor', 'how validation works', () => '/validation'],
  ['visitor', 'privacy', () => '/privacy'],
  ['visitor', 'terms of use', () => '/terms'],
  ['visitor', 'how lists are made', () => '/how-lists-work'],
  ['visitor', 'contact', () => '/contact'],
  ['visitor', 'consent to print', () => '/validation/consent'],
  ['halfway', 'documents', ({ half }) => `/my/patients/${half.patient}/documents`],
  ['halfway', 'my questionnaires', () => '/my'],
  ['halfway', 'my consents', () => '/my/consents'],
  ['halfway', 'answering', ({ begun }) => `/my/answers/${begun}`],
  ['finished', 'my questionnaires, handed in', () => '/my'],
  ['finished', 'consents decided', () => '/my/consents'],
  ['finished', 'answers as asked', ({ finished }) => `/my/answers/${finished.handedIn}`],
  [
    'finished',
    'ask for a correction',
    ({ finished }) => `/my/answers/${finished.handedIn}/correction`,
  ],
  ['finished', 'receipt', ({ finished }) => `/my/answers/${finished.handedIn}/receipt`],
  ['finished', 'position', ({ finished }) => `/my/answers/${finished.handedIn}/position`],
  ['finished', 'who sees what', ({ finished }) => `/my/patients/${finished.patient}/sharing`],
  [
    'finished',
    'symptoms',
    ({ finished }) => `/my/patients/${finished.patient}/symptoms?q=pain&system=eyes`,
  ],
  ['finished', 'people alike', ({ finished }) => `/my/patients/${finished.patient}/people`],
  [
    'finished',
    'map of people alike',
    ({ finished }) => `/my/patients/${finished.patient}/people/map`,
  ],
  ['halfway', 'people alike, not validated', ({ half }) => `/my/patients/${half.patient}/people`],
  ['finished', 'people', () => '/my/people'],
  ['finished', 'shared with me', () => '/my/shared'],
  ['finished', 'my agreements', () => '/my/agreements'],
  ['finished', 'my account', () => '/my/account'],
  ['finished', 'what I need', () => '/my/needs'],
  ['researcher', 'what I work on', () => '/research/aim'],
  ['finished', 'my profile', () => '/my/profile'],
  ['finished', 'my picture', () => '/my/profile/picture'],
  ['finished', 'as others see me', () => '/my/profile/preview'],
  ['researcher', 'requests', () => '/research'],
  ['researcher', 'new request', () => '/research/new'],
  ['researcher', 'request sent', ({ sent }) => `/research/${sent}`],
  ['researcher', 'request delivered', ({ delivered }) => `/research/${delivered}`],
]

const eachKind = new Set([
  ...['home', 'chapter', 'sign in', 'documents', 'my questionnaires', 'answering', 'position'],
  ...['symptoms', 'people alike', 'how lists are made'],
  ...['my agreements', 'my account', 'my profile', 'new request', 'request delivered'],
])

/** One page of each kind; the others are made of the same parts. */
export const onePageOfEachKind = everyPage.filter(([, name]) => eachKind.has(name))

/** How somebody looks at a page. */
export interface View {
  readonly width: number
  readonly colours: 'light' | 'dark'
  /** The few colours that somebody chose for everything on their screen. */
  readonly forced?: boolean
  /** The browser writes everything twice as large. */
  readonly largeText?: boolean
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** People of a small world, each at a device, who look at the pages of the site. */
export class Tour {
  readonly stage: Stage
  readonly world: World
  readonly #pages: Readonly<Record<Who, Page>>

  private constructor(stage: Stage, world: World, pages: Record<Who, Page>) {
    this.stage = stage
    this.world = world
    this.#pages = pages
  }

  static async begin(platform: Platform): Promise<Tour> {
    const stage = await Stage.open(platform)
    const world = await aSmallWorld(platform)
    return new Tour(stage, world, {
      visitor: await stage.atTheSite(null),
      finished: await stage.atTheSite(world.finished.person),
      halfway: await stage.atTheSite(world.half.person),
      researcher: await stage.atTheSite(world.researcher),
    })
  }

  /** Goes to a page in a language, and waits until the scripts of its parts have taken over. */
  async goTo([who, , address]: PageOfSite, locale: Locale): Promise<Page> {
    const page = this.#pages[who]
    await page.goto(`${this.stage.platform.site}/${locale}${address(this.world)}`)
    await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null)
    return page
  }
}

/** Looks at an open page, keeps a picture, and gives what is wrong: barriers, ids that stand twice, a page that scrolls sideways. */
export async function lookAt(page: Page, view: View, picture: string) {
  const { width, colours, forced = false, largeText = false } = view
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ colorScheme: colours, forcedColors: forced ? 'active' : 'none' })
  await page.evaluate(
    (size) => {
      document.documentElement.style.fontSize = size
    },
    largeText ? '200%' : '',
  )
  await takePicture(page, picture.replaceAll(/[ ,]+/g, '-'))
  // Where the system chooses the colours it answers for their contrast; axe would judge ours, which nobody sees.
  const left = forced ? ['color-contrast'] : []
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(rules).disableRules(left)
  const { violations } = await axe.analyze()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  const widest = await page.evaluate(() => {
    const beyond = (part: Element) =>
      part.getBoundingClientRect().right - document.documentElement.clientWidth
    const parts = [...document.querySelectorAll('body *:not(svg, svg *)')].filter(
      (part) => beyond(part) > 0,
    )
    return parts.slice(0, 3).map(({ outerHTML }) => outerHTML.slice(0, 200))
  })
  const doubled = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return ids.filter((id, index) => ids.indexOf(id) !== index)
  })
  return [
    ...violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join(' ')),
    ...doubled.map((id) => `there twice: ${id}`),
    ...(wide > width ? [`scrolls sideways: ${wide} pixels`, ...widest] : []),
  ]
}

/** From now on the pages of a device are shown in an invented language, or no longer. */
export async function speakPseudo(page: Page, pseudo: 'long' | 'rtl' | 'none'): Promise<void> {
  const device = page.context()
  await device.clearCookies({ name: 'pseudo' })
  if (pseudo === 'none') return
  await device.addCookies([{ name: 'pseudo', value: pseudo, url: new URL(page.url()).origin }])
}
