import type { Page } from 'playwright-core'

import type { Platform } from '../platform.ts'
import {
  addBlock,
  addRow,
  choose,
  fill,
  openNew,
  publish,
  saveDraft,
  thenThePanelSays,
  tick,
} from './panel.ts'

/** A clinician writes a chapter in the panel; gives its id. */
export async function whenAnAuthorWritesAChapter(page: Page, platform: Platform): Promise<string> {
  await openNew(page, platform, 'chapters')
  await fill(page, 'title', 'Living with Example syndrome')
  await fill(page, 'slug', 'living-with-example-syndrome')
  await fill(page, 'summary', 'What an invented syndrome is, and what helps in daily life.')
  await choose(page, 'disease', 'Example syndrome')
  await addRow(page, 'sections')
  await choose(page, 'sections.0.topic', 'care')
  await fill(page, 'sections.0.heading', 'What helps in daily life')
  await page.locator('#field-sections [contenteditable="true"]').click()
  await page.keyboard.type('Rest before you are tired, and say what you need.')
  await fill(page, 'author', 'Clara Example')
  await fill(page, 'authorRole', 'Paediatrician')
  await fill(page, 'reviewer', 'Arturo Example')
  await page.locator('#field-reviewedOn input').fill('11/20/2026')
  await page.keyboard.press('Escape')
  await addRow(page, 'sources')
  await fill(page, 'sources.0.title', 'An invented source')
  await fill(page, 'sources.0.url', 'https://example.org/source')
  return saveDraft(page)
}

/** A clinician writes a questionnaire of two pages in the panel; gives its id. */
export async function whenAnAuthorWritesAQuestionnaire(page: Page, platform: Platform) {
  await openNew(page, platform, 'questionnaires')
  await fill(page, 'title', 'An ordinary week')
  await fill(page, 'code', 'ordinary_week')
  await fill(page, 'summary', 'Energy, help and getting out in the past seven days.')
  await fill(page, 'minutes', '2')
  await addRow(page, 'pages')
  await fill(page, 'pages.0.code', 'energy_and_help')
  await fill(page, 'pages.0.title', 'Energy and help')
  await writeEnergy(page, 'pages.0.questions.0')
  await writeHelper(page, 'pages.0.questions.1')
  await addRow(page, 'pages')
  await fill(page, 'pages.1.code', 'getting_out')
  await fill(page, 'pages.1.title', 'Getting out')
  await writeOutdoors(page, 'pages.1.questions.0')
  await writeWish(page, 'pages.1.questions.1')
  return saveDraft(page)
}

async function writeEnergy(page: Page, at: string): Promise<void> {
  await addBlock(page, listOf(at), 'Scale')
  await fill(page, `${at}.code`, 'energy')
  await fill(page, `${at}.title`, 'How much energy did you have?')
  await tick(page, `${at}.aggregate`)
  await tick(page, `${at}.showPosition`)
  await fill(page, `${at}.minimum`, '0')
  await fill(page, `${at}.maximum`, '10')
  await choose(page, `${at}.direction`, 'Higher is better')
  await fill(page, `${at}.lowLabel`, 'None at all')
  await fill(page, `${at}.highLabel`, 'Plenty')
}

async function writeHelper(page: Page, at: string): Promise<void> {
  await addBlock(page, listOf(at), 'One choice')
  await fill(page, `${at}.code`, 'helper')
  await fill(page, `${at}.title`, 'Who helped you most?')
  await tick(page, `${at}.aggregate`)
  await addRow(page, `${at}.choices`)
  await addRow(page, `${at}.choices`)
  await addRow(page, `${at}.choices`)
  await fill(page, `${at}.choices.0.code`, 'family')
  await fill(page, `${at}.choices.0.label`, 'My family')
  await fill(page, `${at}.choices.1.code`, 'friends')
  await fill(page, `${at}.choices.1.label`, 'Friends')
  await fill(page, `${at}.choices.2.code`, 'nobody')
  await fill(page, `${at}.choices.2.label`, 'Nobody')
}

async function writeOutdoors(page: Page, at: string): Promise<void> {
  await addBlock(page, listOf(at), 'Yes or no')
  await fill(page, `${at}.code`, 'outdoors')
  await fill(page, `${at}.title`, 'Were you outdoors every day?')
  await tick(page, `${at}.aggregate`)
}

async function writeWish(page: Page, at: string): Promise<void> {
  await addBlock(page, listOf(at), 'Text')
  await fill(page, `${at}.code`, 'wish')
  await fill(page, `${at}.title`, 'What would have made the week easier?')
  await tick(page, `${at}.identifying`)
  await page.locator(`[id="field-${at.replaceAll('.', '__')}__required"]`).uncheck()
}

function listOf(at: string): string {
  return at.split('.').slice(0, -1).join('.')
}

/** The person who wrote it tries to publish it, and is told that somebody else has to. */
export async function thenTheyCannotPublishTheirOwnWork(page: Page): Promise<void> {
  await publish(page)
  await thenThePanelSays(page, 'error', /second person/)
}

/** A second clinician reads a draft in the panel and publishes it. */
export async function whenAnotherApproves(
  page: Page,
  platform: Platform,
  [collection, id]: readonly [string, string],
): Promise<void> {
  await page.goto(`${platform.panel}/admin/collections/${collection}/${id}`)
  await publish(page)
  await thenThePanelSays(page, 'success', /./)
}
