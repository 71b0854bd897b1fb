import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'

import type { Account, Caller } from '../caller.ts'
import { eventually } from '../eventually.ts'
import { takePicture } from '../pictures.ts'
import type { Platform } from '../platform.ts'
import type { Week } from './weeks.ts'

/** Signs in on the site, in English. */
export async function signInToSite(page: Page, platform: Platform, account: Account) {
  await trySignIn(page, platform, account)
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

/** Somebody sends the sign-in form, rightly or not. */
export async function trySignIn(page: Page, platform: Platform, { email, password }: Account) {
  await page.goto(`${platform.site}/en/sign-in`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
}

/** A visitor without an account finds a chapter in the library and reads it. */
export async function thenAVisitorReads(page: Page, platform: Platform, title: string) {
  await eventually('the chapter stands in the library', async () => {
    await page.goto(`${platform.site}/en/library`)
    return (await page.getByRole('link', { name: title }).count()) === 1 ? true : undefined
  })
  await page.getByRole('link', { name: title }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(title)
  await takePicture(page, 'chapter-desktop')
}

/** Says yes to the first question about consent that waits. */
export async function whenSheAgrees(page: Page, platform: Platform, title: string): Promise<void> {
  await page.goto(`${platform.site}/en/my/consents`)
  await takePicture(page, 'consents-phone')
  const question = page.getByRole('article').filter({ hasText: title })
  await question.getByRole('button', { name: 'Yes, I agree' }).click()
  await page.getByRole('article').filter({ hasText: title }).getByText('You said yes').waitFor()
}

/** Begins on one device, answers the first page and waits until it is kept. */
export async function whenSheAnswersHalf(page: Page, platform: Platform, week: Week) {
  await page.goto(`${platform.site}/en/my`)
  await takePicture(page, 'questionnaires-phone')
  await page.getByRole('button', { name: /^Start/ }).click()
  await page.waitForURL(/\/my\/answers\//)
  await pick(page, 'energy', String(week.energy))
  await pick(page, 'helper', 'My family')
  await takePicture(page, 'answering-phone')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page
    .getByRole('status')
    .getByText(/^Saved/)
    .waitFor()
  await page.locator('[id="question-outdoors"]').waitFor()
  await takePicture(page, 'answering-second-page-phone')
}

/** Goes on with another device: it opens where she left off, and she hands in. */
export async function whenSheResumesAndHandsIn(page: Page, platform: Platform): Promise<void> {
  await page.goto(`${platform.site}/en/my`)
  await page.getByRole('link', { name: /^Continue/ }).click()
  await page.getByText('Page 2 of 2 · 2 of 4 answered').waitFor()
  await pick(page, 'outdoors', 'Yes')
  await page
    .getByRole('status')
    .getByText(/^Saved/)
    .waitFor()
  await page.getByRole('button', { name: 'Go to hand in' }).click()
  await takePicture(page, 'hand-in-phone')
  await page.getByRole('button', { name: 'Hand in my answers' }).click()
  await page.waitForURL(/\/receipt/)
  await page.getByRole('heading', { name: 'Handed in. Thank you.' }).waitFor()
  await takePicture(page, 'receipt-phone')
}

/** What she handed in holds a mistake: she asks to correct it, without JavaScript, and says why. */
export async function whenSheAsksForACorrection(page: Page, platform: Platform): Promise<void> {
  await page.goto(`${platform.site}/en/my`)
  await page.getByRole('link', { name: /^Ask for a correction/ }).click()
  await page.getByText('Do not write answers, or anything about health, here.').waitFor()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('alert').getByText('Write what should be put right').waitFor()
  await page.getByLabel('Why should they be corrected?').fill('I mistook two lines')
  await takePicture(page, 'ask-correction-phone')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('We have your message.').waitFor()
  await page.getByText('Correction asked for').waitFor()
}

/** A validator lets everybody correct who asked for it, and sees no answer. */
export async function whenAValidatorGrantsIt(validator: Caller): Promise<void> {
  const asked = z.object({ docs: z.array(z.object({ id: z.string() })) })
  const { docs } = await validator.get('/correction-requests?where[state][equals]=asked', asked)
  for (const { id } of docs)
    await validator.post(`/correction-requests/${id}/grant`, {}, z.unknown())
}

/** She corrects, hands in again, and still reads what she handed in before. */
export async function whenSheCorrects(page: Page, platform: Platform): Promise<void> {
  await page.goto(`${platform.site}/en/my`)
  await page.getByText(/You can correct until/).waitFor()
  await takePicture(page, 'being-corrected-phone')
  await page.getByRole('link', { name: /^Correct my answers/ }).click()
  await page.getByText(/You can correct these answers until/).waitFor()
  await pick(page, 'helper', 'Nobody')
  await page.getByRole('button', { name: 'Continue' }).click()
  await pick(page, 'outdoors', 'Yes')
  await page
    .getByRole('status')
    .getByText(/^Saved/)
    .waitFor()
  await page.getByRole('button', { name: 'Go to hand in' }).click()
  await page.getByRole('button', { name: 'Hand in my answers' }).click()
  await page.getByRole('heading', { name: 'Handed in. Thank you.' }).waitFor()
  await page.goto(`${platform.site}/en/my`)
  await page.getByText('Handed in, and corrected').waitFor()
  await page.getByRole('link', { name: 'Read my answers' }).click()
  await page.getByRole('heading', { name: /^Handed in .*, before it was corrected$/ }).waitFor()
  await takePicture(page, 'corrected-phone')
}

/** Before there is a chart, she reads that it will come, and no number of people. */
export async function thenHerPositionIsStillToCome(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'See where I stand' }).click()
  await page.getByText('The picture for this question will come.').waitFor()
  const text = (await page.getByRole('article').textContent()) ?? ''
  expect(text).not.toMatch(/\d/)
  await takePicture(page, 'position-to-come-phone')
}

/** Once it is released, she sees the chart, its sentence and its table, with her own answer marked. */
export async function thenSheSeesWhereSheStands(page: Page): Promise<void> {
  await page.reload()
  const article = page.getByRole('article')
  const sentence = /^Of every 100 people, (about \d+|none) answered in a lower band than you/
  await article.locator('p').filter({ hasText: sentence }).waitFor()
  expect(await article.locator('svg[role=img] .peer-chart__own').count()).toBe(1)
  await article.getByText('The same as a table').click()
  const own = article.getByRole('row').filter({ hasText: '(You)' })
  expect(await own.getByRole('rowheader').textContent()).toBe('4 to 5')
  await takePicture(page, 'position-phone')
}

/** Answers a question, once the browser has taken over what the server drew. */
async function pick(page: Page, question: string, answer: string): Promise<void> {
  await page.locator('.answering-nav button:not(.quiet):enabled').waitFor()
  const options = page.locator(`[id="question-${question}"] label`)
  await options.filter({ hasText: new RegExp(`^\\s*${answer}\\s*$`) }).click()
}
