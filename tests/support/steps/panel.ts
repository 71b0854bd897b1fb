import type { Page, Request } from 'playwright-core'
import type { StaffRole } from '@share4rare/schemas'
import { expect } from 'vitest'

import { codeFrom, secondFactorOf } from '../authenticator.ts'
import type { Account } from '../caller.ts'
import type { StaffAccount } from '../staff-account.ts'
import { eventually } from '../eventually.ts'
import type { Platform } from '../platform.ts'
import type { Colleague, Person } from './accounts.ts'
import { mailsTo } from './mailbox.ts'

/** Signs in to the panel and waits for its first page. */
export async function signInToPanel(page: Page, platform: Platform, account: StaffAccount) {
  await page.goto(`${platform.panel}/admin`)
  watch(page)
  await fillIn(page, account, await secondFactorOf(account))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
}

/** Fills the form for signing in, and leaves it there. */
export async function fillIn(page: Page, { email, password }: Account, code: string) {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Code', { exact: true }).fill(code)
}

function watch(page: Page): void {
  page.on('request', (request) => asked.add(request))
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
}

/** An administrator makes an account of the panel by hand. It is given no password: its owner is invited. */
export async function whenTheAdministratorMakesAnAccount(
  page: Page,
  platform: Platform,
  { person, role }: { person: Person; role: StaffRole },
): Promise<void> {
  await openNew(page, platform, 'staff')
  await fill(page, 'email', person.email)
  await fill(page, 'name', person.name)
  await choose(page, 'roles', role)
  await page.locator('#action-save').click()
  await thenThePanelSays(page, 'success', /./)
}

/** Somebody opens the link in their mail, chooses a password, sets up their app for codes and keeps the recovery codes. */
export async function whenTheyEnterByTheirInvitation(
  page: Page,
  platform: Platform,
  { name, email, password }: Person,
): Promise<Colleague> {
  const link = await eventually('the invitation has come', async () => {
    const [mail] = await mailsTo(platform, [email])
    return /^http.*\/admin\/link#.+$/m.exec(mail?.text ?? '')?.[0]
  })
  await page.goto(link)
  watch(page)
  const key = ((await page.locator('.way-in__setup code').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('New password').fill(password)
  await page.getByLabel('Code', { exact: true }).fill(await codeFrom(key))
  await page.getByRole('button', { name: 'Enter the panel' }).click()
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
  expect(await page.locator('.way-in__codes li').count()).toBe(10)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
  const cookies = await page.context().cookies(platform.panel)
  const token = cookies.find((cookie) => cookie.name === 'share4rare-panel-token')?.value ?? ''
  return { name, email, password, key, token }
}

/** Opens the form for a new document. */
export async function openNew(page: Page, platform: Platform, collection: string): Promise<void> {
  await page.goto(`${platform.panel}/admin/collections/${collection}/create`)
  await page.locator('.render-fields').first().waitFor()
  await settle(page)
}

/** Opens the list of a kind of document. */
export async function openList(page: Page, platform: Platform, collection: string): Promise<void> {
  await page.goto(`${platform.panel}/admin/collections/${collection}`)
  await page.locator('tbody a').first().waitFor()
  await settle(page)
}

/** Opens the first document of the list that is open. */
export async function openDocument(page: Page): Promise<void> {
  await page.locator('tbody a').first().click()
  await page.locator('.render-fields').first().waitFor()
  await settle(page)
}

/** Fills a field, by its path in the document, such as `pages.0.title`. */
export async function fill(page: Page, field: string, value: string): Promise<void> {
  await page.locator(idOf(field)).fill(value)
}

/** Ticks a box, by its path. */
export async function tick(page: Page, field: string): Promise<void> {
  await page.locator(idOf(field)).check()
}

/** Chooses one of the options that a field offers. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  await page
    .locator(`${idOf(field)} .rs__control`)
    .first()
    .click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Adds a row to a list. */
export async function addRow(page: Page, field: string): Promise<void> {
  const rows = page.locator(`${idOf(field)} > .array-field__draggable-rows > *`)
  await settle(page)
  const row = rows.nth(await rows.count())
  await page.locator(`${idOf(field)} > .array-field__add-row`).click()
  await row.locator('.render-fields').first().waitFor()
}

/** Adds a question of some kind to a page of a questionnaire. */
export async function addBlock(page: Page, field: string, kind: string): Promise<void> {
  await settle(page)
  await page.locator(`${idOf(field)} > .blocks-field__drawer-toggler`).click()
  await page
    .locator('.blocks-drawer__blocks')
    .getByRole('button', { name: kind, exact: true })
    .click()
  await page.locator('.blocks-drawer__blocks').waitFor({ state: 'detached' })
}

/** Saves a new draft; gives the document's id. */
export async function saveDraft(page: Page): Promise<string> {
  await settle(page)
  await page.locator('#action-save-draft').click()
  await thenThePanelSays(page, 'success', /./)
  await page.waitForURL((url) => /[0-9a-f-]{36}$/.test(url.pathname))
  return page.url().split('/').at(-1) ?? ''
}

/** Tries to publish the document that is open. */
export async function publish(page: Page): Promise<void> {
  await page.locator('#action-save').click()
}

const asked = new Set<Request>()

/**
 * Waits until the panel has taken in what was typed: a row that is added meanwhile stays empty for ever. The page
 * itself counts the time, so that on a busy machine too it has asked the server before we look.
 */
async function settle(page: Page): Promise<void> {
  await eventually('the panel has taken in what was typed', async () => {
    await passInPage(page, 350)
    if (isWaiting(page)) return undefined
    await passInPage(page, 50)
    return isWaiting(page) ? undefined : true
  })
}

async function passInPage(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((span) => new Promise((resolve) => setTimeout(resolve, span)), milliseconds)
}

function isWaiting(page: Page): boolean {
  return [...asked].some((request) => request.frame().page() === page)
}

/** The panel answers with a notice. */
export async function thenThePanelSays(page: Page, tone: 'success' | 'error', text: RegExp) {
  const notice = page.locator(`.toast-${tone}`).filter({ hasText: text }).first()
  await notice.waitFor()
  expect(await notice.textContent()).toMatch(text)
}

function idOf(field: string): string {
  return `[id="field-${field.replaceAll('.', '__')}"]`
}
