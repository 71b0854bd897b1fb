import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { eventually } from '../support/eventually.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { AnsweringPlace, opened, pick, thenItIsKept } from '../support/steps/answering-place.ts'
import { decideAbout } from '../support/steps/documents.ts'
import type { Participant } from '../support/steps/people.ts'

const platform = await startedPlatform()
const siteCookie = '__Host-share4rare'
let place: AnsweringPlace

beforeAll(async () => {
  place = await AnsweringPlace.open(platform)
})
afterAll(() => place.stage.close())

describe('without a connection', () => {
  test('answers wait on a device that dies, and are saved when the page is opened again', async () => {
    const { page, device, address, record } = await place.somebodyAnswers('Ola Offline')
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
    const { page, device, record } = await place.somebodyAnswers('Bea Backagain')
    await device.setOffline(true)
    await pick(page, 'rest', 2)
    await says(page, /^Not saved yet/)
    await device.setOffline(false)
    await says(page, /^Saved/)
    expect(await record()).toEqual({ rest: 2 })
  })

  test('two windows lose nothing of each other when the device dies', async () => {
    const { page, device, address, record } = await place.somebodyAnswers('Tom Twowindows')
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
  const { page, device } = await place.somebodyAnswers('Una Before')
  const next = await place.somebodyAnswers('Nia After')
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
    const { page, device, record } = await place.somebodyAnswers(`Fay ${name}`, forget)
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
  const { page, device, one, record } = await place.somebodyAnswers('Sol Beside', forbidStorage)
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
  const { page, device, one, record } = await place.somebodyAnswers('Max Midway')
  await device.clearCookies({ name: siteCookie })
  await pick(page, 'rest', 6)
  await says(page, /what you answered is kept on this device/)
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await signInOn(page, one)
  await says(page, /^Saved/)
  expect(await record()).toEqual({ rest: 6 })
})

test('what another window changed is shown before it is handed in, once, and for good', async () => {
  const { page, device, address, record } = await place.somebodyAnswers('Hal Handin')
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

test('whose evidence is still being checked reads that all is kept, and is shown no error', async () => {
  const { page, one, record } = await place.somebodyAnswers('Wim Waiting')
  const { validator } = place.prepared.doorkeepers
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

/** The line about saving says this, sooner or later. */
async function says(page: Page, sentence: string | RegExp): Promise<void> {
  await page.locator('.save-status').getByText(sentence).waitFor()
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
