import { expect } from 'vitest'
import type { Page } from 'playwright-core'

import { takePicture } from '../pictures.ts'

const row = (page: Page, name: string) => page.locator('.symptom', { hasText: name })

/** Adds what is found by these words, changes it, takes it back and brings it back: by forms alone. */
export async function pickByForms(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find a symptom' }).fill('hedache')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('button', { name: 'Add: Headache', exact: true }).click()
  await page.getByText('In the list', { exact: true }).first().waitFor()
  await changeAndUndo(page)
  await page.getByRole('link', { name: 'Eyes' }).click()
  await page
    .getByRole('button', { name: /^Add: / })
    .first()
    .click()
  await page.getByText('With fewer than three symptoms').waitFor()
  await takePicture(page, 'symptoms-by-forms')
}

/** The same while typing, by the keyboard alone; offline nothing is lost, and it is said. */
export async function pickByTyping(page: Page): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Find a symptom' })
  await box.pressSequentially('hedache')
  await page
    .getByRole('option', { name: /^Headache/ })
    .first()
    .waitFor()
  await page.getByText(/symptoms? found/).waitFor()
  await box.press('Escape')
  await page.getByRole('listbox').waitFor({ state: 'hidden' })
  await box.pressSequentially(' ')
  await page
    .getByRole('option', { name: /^Headache/ })
    .first()
    .waitFor()
  await takePicture(page, 'symptoms-typing')
  await box.press('ArrowDown')
  await page.getByRole('option', { name: /^Headache/, selected: true }).waitFor()
  expect(await box.getAttribute('aria-activedescendant')).toBe('q-list-0')
  await box.press('Enter')
  await row(page, 'Headache').waitFor()
  await page.getByText('Headache: it is in the list now.').waitFor()
  expect(await box.evaluate((input) => input === document.activeElement)).toBe(true)
  await changeAndUndo(page)
  await page.context().setOffline(true)
  await row(page, 'Headache').getByRole('button', { name: 'Never had' }).click()
  await page.getByText('You are offline').first().waitFor()
  await page.context().setOffline(false)
  await isPressed(page, 'Had before')
}

async function changeAndUndo(page: Page): Promise<void> {
  const headache = row(page, 'Headache')
  await headache.getByRole('button', { name: 'Had before' }).click()
  await isPressed(page, 'Had before')
  await headache.getByRole('button', { name: 'More about: Headache' }).click()
  await headache.getByLabel('When did it begin?').selectOption('From 1 to 5 years')
  await headache.getByRole('button', { name: 'Keep' }).click()
  await headache.getByText('From 1 to 5 years').first().waitFor()
  await headache.getByRole('button', { name: 'More about: Headache' }).click()
  await takePicture(page, `symptoms-opened-${String(page.viewportSize()?.width)}`)
  await headache.getByRole('button', { name: 'Remove: Headache' }).click()
  await page.getByRole('button', { name: 'Undo: bring back Headache' }).click()
  await headache.getByText('From 1 to 5 years').waitFor()
  await isPressed(page, 'Had before')
}

const isPressed = (page: Page, name: string) =>
  row(page, 'Headache').getByRole('button', { name, pressed: true }).waitFor()

/** Keeps a symptom in own words. */
export async function keepOwnWords(page: Page, words: string): Promise<void> {
  const box = page.getByLabel('Your words')
  if (!(await box.isVisible())) await page.getByText('I cannot find my symptom').last().click()
  await box.fill(words)
  await page.getByRole('button', { name: 'Keep my words' }).click()
  await row(page, words).getByText('We are looking for the medical word').waitFor()
}
