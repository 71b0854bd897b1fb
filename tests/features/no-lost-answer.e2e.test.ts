import { isDeepStrictEqual } from 'node:util'

import { answeringSchema, type Answers } from '@share4rare/schemas'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { eventually } from '../support/eventually.ts'
import { Stage } from '../support/stage.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { decideAbout } from '../support/steps/documents.ts'
import { aParticipant, begin, decide, type Participant } from '../support/steps/people.ts'
import { aPreparedStudy } from '../support/steps/prepared-study.ts'

const platform = await startedPlatform()
const siteCookie = '__Host-share4rare'
const scale = { blockType: 'scale', minimum: 0, maximum: 10, direction: 'neutral', required: true }
const questions = [
  { ...scale, code: 'rest', title: 'How well did you rest?' },
  { ...scale, code: 'pain', title: 'How much pain did you have?' },
]
/** Only those who rested very well are asked more, on two more pages. */
const restedWell = { ...scale, showIf: { question: 'rest', equals: '10' } }
const secondPage = [{ ...restedWell, code: 'mood', title: 'How was your mood?' }]
const thirdPage = [{ ...restedWell, code: 'hope', title: 'How much hope did you have?' }]
let stage: Stage
let prepared: Awaited<ReturnType<typeof aPreparedStudy>>

beforeAll(async () => {
  stage = await Stage.open(platform)
  prepared = await aPreparedStudy(platform, questions, secondPage, thirdPage)
})
afterAll(() => stage.close())

describe('without a connection', () => {
  test('answers wait on a device that dies, and are saved when the page is opened again', async () => {
    const { page, device, address, record } = await somebodyAnswers('Ola Offline')
    await device.setOffline(true)
    await pick(page, 'rest', 7)
    await says(page, 'Not saved yet, will try again. Until then it is kept on this device.')
    expect(await asksBeforeLeaving(page)).toBe(false)
    await dies(page)
    await device.setOffline(false)
    const reopened = await opened(device, address)
    await thenItIsKept(record, { rest: 7 })
    expect(await reopened.locator('[id="question-rest"] input[value="7"]').isChecked()).toBe(true)
  })

  test('answers are saved by themselves as soon as it is back', async () => {
    const { page, device, record } = await somebodyAnswers('Bea Backagain')
    await device.setOffline(true)
    await pick(page, 'rest', 2)
    await says(page, /^Not saved yet/)
    await device.setOffline(false)
    await says(page, /^Saved/)
    expect(await record()).toEqual({ rest: 2 })
  })

  test('two windows lose nothing of each other when the device dies', async () => {
    const { page, device, address, record } = await somebodyAnswers('Tom Twowindows')
    const other = await opened(device, address)
    await device.setOffline(true)
    await pick(page, 'rest', 9)
    await says(page, /^Not saved yet/)
    await pick(other, 'pain', 1)
    await says(other, /^Not saved yet/)
    await dies(page)
    await dies(other)
    await device.setOffline(false)
    await opened(device, address)
    await thenItIsKept(record, { rest: 9, pain: 1 })
  })
})

test('whoever opens their own answers next on a device leaves nothing of the one before', async () => {
  const { page, device } = await somebodyAnswers('Una Before')
  const next = await somebodyAnswers('Nia After')
  await device.setOffline(true)
  await pick(page, 'rest', 8)
  await says(page, /kept on this device/)
  await dies(page)
  await device.setOffline(false)
  await device.addCookies(await next.device.cookies())
  const opens = await opened(device, next.address)
  await eventually('the entry of the one before is gone', async () =>
    (await entriesOn(opens)) === 0 ? true : undefined,
  )
})

/** Browsers that keep nothing on the device, each in its way. */
const forgetfulBrowsers: readonly (readonly [string, () => void])[] = [
  ['forbids storage', forbidStorage],
  ['has no storage', () => void Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'has no room left',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('There is no room.', 'QuotaExceededError')
      }
    },
  ],
]

test.each(forgetfulBrowsers)(
  'a browser that %s says that answers are on the page alone, and asks before it is left',
  async (name, forget) => {
    const { page, device, record } = await somebodyAnswers(`Fay ${name}`, forget)
    await device.setOffline(true)
    await pick(page, 'rest', 4)
    await says(page, /^Not saved yet.* Leave this page open until it says “Saved”/)
    await page.getByText('This browser does not keep answers on the device').waitFor()
    expect(await asksBeforeLeaving(page)).toBe(true)
    await device.setOffline(false)
    await says(page, /^Saved/)
    expect(await record()).toEqual({ rest: 4 })
  },
)

test('whoever is signed out in such a browser signs in beside the page, and then it saves', async () => {
  const { page, device, one, record } = await somebodyAnswers('Sol Beside', forbidStorage)
  await device.clearCookies({ name: siteCookie })
  await pick(page, 'rest', 5)
  await says(page, /^You have been signed out. Leave this page open/)
  const opening = device.waitForEvent('page')
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await signInOn(await opening, one)
  await page.bringToFront()
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await says(page, /^Saved/)
  expect(await record()).toEqual({ rest: 5 })
})

test('a session that ends in the middle takes nothing along', async () => {
  const { page, device, one, record } = await somebodyAnswers('Max Midway')
  await device.clearCookies({ name: siteCookie })
  await pick(page, 'rest', 6)
  await says(page, /what you answered is kept on this device/)
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await signInOn(page, one)
  await says(page, /^Saved/)
  expect(await record()).toEqual({ rest: 6 })
})

test('what another window changed is shown before it is handed in, once, and for good', async () => {
  const { page, device, address, record } = await somebodyAnswers('Hal Handin')
  await pick(page, 'rest', 3)
  await pick(page, 'pain', 3)
  await says(page, /^Saved/)
  const other = await opened(device, address)
  await page.getByRole('button', { name: 'Go to hand in' }).click()
  await pick(other, 'pain', 8)
  await says(other, /^Saved/)
  const handIn = page.getByRole('button', { name: 'Hand in my answers' })
  await handIn.click()
  await page.getByRole('alert').getByText('Look them over, then hand in.').waitFor()
  expect(await record()).toEqual({ rest: 3, pain: 8 })
  await handIn.dblclick()
  await page.waitForURL(/\/receipt$/)
  await page.goBack()
  await page.getByRole('heading', { name: 'What you answered' }).waitFor()
  await pick(other, 'pain', 1)
  await says(other, /^These answers have been handed in already/)
  expect(await record()).toEqual({ rest: 3, pain: 8 })
})

describe('the Back and Forward of the browser', () => {
  test('turn the pages of the form, lose nothing, and leave it from its first page', async () => {
    const { page, address, record } = await somebodyOnTheSecondPage('Pia Pages')
    await pick(page, 'mood', 4)
    await page.getByRole('button', { name: 'Continue' }).click()
    await isOnPage(page, 3)
    await page.goBack()
    await isOnPage(page, 2)
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('answering')
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await isOnPage(page, 1)
    await page.goForward()
    await isOnPage(page, 2)
    expect(await page.locator('[id="question-mood"] input[value="4"]').isChecked()).toBe(true)
    await page.goBack()
    await isOnPage(page, 1)
    await page.goBack()
    expect(page.url()).not.toBe(address)
    await thenItIsKept(record, { rest: 10, pain: 0, mood: 4 })
  })

  test('lead through the pages before the one on which somebody goes on', async () => {
    const { device, address, record, page } = await somebodyOnTheSecondPage('Leo Later')
    await thenItIsKept(record, { rest: 10, pain: 0 })
    await page.close()
    const later = await opened(device, address)
    await isOnPage(later, 2)
    await later.goBack()
    await isOnPage(later, 1)
    await later.goForward()
    await isOnPage(later, 2)
    await later.goBack()
    await later.goBack()
    expect(later.url()).toBe('about:blank')
  })

  test('are no way past a question that needs an answer', async () => {
    const { page } = await somebodyOnTheSecondPage('Fay Forward')
    await pick(page, 'mood', 4)
    await page.getByRole('button', { name: 'Continue' }).click()
    await isOnPage(page, 3)
    await page.goBack()
    await isOnPage(page, 2)
    await page.locator('[id="question-mood"] label').filter({ hasText: '4' }).click() // takes it back
    await page.goForward()
    await page.locator('[id="question-mood"]').getByText('This one needs an answer').waitFor()
    await isOnPage(page, 2)
  })

  test('find one page of answers behind what was handed in, not all the pages of the form', async () => {
    const { page, address } = await somebodyOnTheSecondPage('Ida Handedin')
    await pick(page, 'mood', 4)
    await page.getByRole('button', { name: 'Continue' }).click()
    await pick(page, 'hope', 9)
    await page.getByRole('button', { name: 'Go to hand in' }).click()
    await page.getByRole('button', { name: 'Hand in my answers' }).click()
    await page.waitForURL(/\/receipt$/)
    await page.goBack()
    await page.getByRole('heading', { name: 'What you answered' }).waitFor()
    await page.goBack()
    expect(page.url()).not.toBe(address)
  })
})

test('whose evidence is still being checked reads that all is kept, and is shown no error', async () => {
  const { page, one, record } = await somebodyAnswers('Wim Waiting')
  const { validator } = prepared.doorkeepers
  const askAgain = { decision: 'feedback', template: 'other', words: 'Once more, please.' }
  await decideAbout(validator, one.patient, askAgain)
  await pick(page, 'rest', 3)
  await pick(page, 'pain', 3)
  await says(page, /^Saved/)
  await page.getByRole('button', { name: 'Go to hand in' }).click()
  await page.getByRole('button', { name: 'Hand in my answers' }).click()
  await page.getByRole('heading', { name: 'That is all for now' }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.reload()
  await page.getByRole('button', { name: 'Go to hand in' }).click()
  await page.getByText('Then you can hand in here.').waitFor()
  expect(await page.getByRole('button', { name: 'Hand in my answers' }).count()).toBe(0)
  expect(await record()).toEqual({ rest: 3, pain: 3 })
})

function forbidStorage(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }
}

/** A participant with an open questionnaire on a device; `forget` takes something from their browser first. */
async function somebodyAnswers(name: string, forget?: () => void) {
  const { study, diseases, doorkeepers } = prepared
  const one = await aParticipant(platform, name, doorkeepers, diseases)
  await decide(one, { kind: 'study', id: study.id }, 'permit')
  const { id } = await begin(one, study)
  const first = await stage.atTheSite(one.person)
  const device = first.context()
  if (forget) await device.addInitScript(forget)
  const address = `${platform.site}/en/my/answers/${id}`
  const path = `/questionnaire-responses/${id}/answering?locale=en`
  const record = async () => (await one.caller.get(path, answeringSchema)).answers
  return { one, device, address, record, page: await opened(device, address) }
}

/** Somebody who rested very well, on the second of three pages. */
async function somebodyOnTheSecondPage(name: string) {
  const somebody = await somebodyAnswers(name)
  await pick(somebody.page, 'rest', 10)
  await pick(somebody.page, 'pain', 0)
  await somebody.page.getByRole('button', { name: 'Continue' }).click()
  await isOnPage(somebody.page, 2)
  return somebody
}

async function isOnPage(page: Page, number: number): Promise<void> {
  await page.locator('#answering-progress').getByText(`Page ${number} of 3`).waitFor()
}

async function opened(device: BrowserContext, address: string): Promise<Page> {
  const page = await device.newPage()
  await page.goto(address)
  await page.locator('.answering-nav button:enabled').first().waitFor()
  return page
}

async function pick(page: Page, question: string, step: number): Promise<void> {
  await page.locator(`[id="question-${question}"] input[value="${step}"]`).check({ force: true })
}

/** The line about saving says this, sooner or later. */
async function says(page: Page, sentence: string | RegExp): Promise<void> {
  await page.locator('.save-status').getByText(sentence).waitFor()
}

/** The record has these answers, sooner or later. */
async function thenItIsKept(record: () => Promise<Answers>, answers: Answers): Promise<void> {
  await eventually('the record has every answer', async () =>
    isDeepStrictEqual(await record(), answers) ? true : undefined,
  )
}

async function signInOn(page: Page, { person }: Participant): Promise<void> {
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/my\/answers\//)
}

/** Whether the browser asks somebody who closes the page if they really want to. */
async function asksBeforeLeaving(page: Page): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
}

/** The window is gone at once, without a chance to send anything: the battery is empty. */
async function dies(page: Page): Promise<void> {
  const dead = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => undefined)
  await dead
  await page.close()
}

/** How many pages left answers on the device. */
async function entriesOn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('share4rare-outbox')
        opening.onerror = () => reject(new Error('there is no outbox'))
        opening.onsuccess = () => {
          const store = opening.result.transaction('unsaved-by-tab').objectStore('unsaved-by-tab')
          const counting = store.count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )
}
