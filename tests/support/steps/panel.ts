import type { Page } from 'playwright-core'
import { expect } from 'vitest'

import type { Account } from '../caller.ts'
import type { Platform } from '../platform.ts'

/** Signs in to the panel and waits for its first page. */
export async function signInToPanel(page: Page, platform: Platform, { email, password }: Account) {
  await page.goto(`${platform.panel}/admin`)
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(password)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
}

/** Opens the form for a new document. */
export async function openNew(page: Page, platform: Platform, collection: string): Promise<void> {
  await page.goto(`${platform.panel}/admin/collections/${collection}/create`)
  await page.locator('.render-fields').first().waitFor()
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
  await page.locator(`${idOf(field)} .rs__control`).first().click()
  await page.locator('.rs__option').filter({ hasText: option }).first().click()
}

/** Adds a row to a list. */
export async function addRow(page: Page, field: string): Promise<void> {
  await page.locator(`${idOf(field)} > .array-field__add-row`).click()
}

/** Adds a question of some kind to a page of a questionnaire. */
export async function addBlock(page: Page, field: string, kind: string): Promise<void> {
  await page.locator(`${idOf(field)} > .blocks-field__drawer-toggler`).click()
  await page.locator('.blocks-drawer__blocks').getByRole('button', { name: kind, exact: true }).click()
  await page.locator('.blocks-drawer__blocks').waitFor({ state: 'detached' })
}

/** Saves a new draft; gives the document's id. */
export async function saveDraft(page: Page): Promise<string> {
  await page.locator('#action-save-draft').click()
  await thenThePanelSays(page, 'success', /./)
  await page.waitForURL((url) => /[0-9a-f-]{36}$/.test(url.pathname))
  return page.url().split('/').at(-1) ?? ''
}

/** Tries to publish the document that is open. */
export async function publish(page: Page): Promise<void> {
  await page.locator('#action-save').click()
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
