import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startedPlatform } from '../support/started-platform.ts'
import {
  AnsweringPlace,
  isOnPage,
  opened,
  pick,
  thenItIsKept,
} from '../support/steps/answering-place.ts'

let place: AnsweringPlace

beforeAll(async () => {
  place = await AnsweringPlace.open(await startedPlatform())
})
afterAll(() => place.stage.close())

describe('the Back and Forward of the browser', () => {
  test('turn the pages of the form, lose nothing, and leave it from its first page', async () => {
    const { page, address, record } = await place.somebodyOnTheSecondPage('Pia Pages')
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
    const { device, address, record, page } = await place.somebodyOnTheSecondPage('Leo Later')
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
    const { page } = await place.somebodyOnTheSecondPage('Fay Forward')
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
    const { page, address } = await place.somebodyOnTheSecondPage('Ida Handedin')
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
