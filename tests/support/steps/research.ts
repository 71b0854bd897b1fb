import { text } from 'node:stream/consumers'

import type { Page } from 'playwright-core'
import { expect } from 'vitest'

import type { Caller } from '../caller.ts'
import { eventually } from '../eventually.ts'
import { takePicture } from '../pictures.ts'
import type { Platform } from '../platform.ts'
import { madeSchema } from '../caller.ts'
import { choose, openNew, thenThePanelSays } from './panel.ts'
import { jobState, type Study } from './study.ts'

/** The question that the researcher of the story asks. */
export const question = {
  title: 'Energy and help in an ordinary week',
  purpose: 'We want to learn how much energy people have in a week and who helps them with it.',
  team: 'The Example Team, Example University (invented)',
}

/** A data scientist presses the button in the panel that releases a study's charts, and the worker does it. */
export async function whenTheChartsAreReleased(
  page: Page,
  platform: Platform,
  { study, dataScientist }: { study: Study; dataScientist: Caller },
): Promise<void> {
  await page.goto(`${platform.panel}/admin/collections/studies/${study.id}`)
  await page.getByRole('button', { name: 'Release the charts for participants now' }).click()
  await thenThePanelSays(page, 'success', /Done/)
  const job = { kind: 'release-peer-charts', subject: study.id }
  await eventually('the charts are released', async () => {
    const state = await jobState(dataScientist, job)
    return state === 'done' ? state : undefined
  })
}

/** Asks for the questions crossed with each other, and reads why that is not given out. */
export async function whenSheAsksForACrossTable(page: Page, platform: Platform, group: string) {
  await page.goto(`${platform.site}/en/research/new`)
  await takePicture(page, 'request-form-desktop')
  await page.getByLabel('Title').fill(question.title)
  await page.getByLabel('Purpose').fill(question.purpose)
  await page.getByLabel('Team').fill(question.team)
  await page.getByLabel('How much energy did you have?').check()
  await page.getByLabel('Who helped you most?').check()
  await page.getByLabel('Were you outdoors every day?').check()
  await page.getByLabel(group).check()
  await page.getByLabel('Questions crossed with each other').check()
  await page.getByRole('button', { name: 'Send the request' }).click()
  await page.getByRole('alert').getByText('crossed with each other are not given out yet').waitFor()
  await takePicture(page, 'cross-table-refused-desktop')
}

/** Asks for one table per question instead: everything else that was typed is still there. Gives its id. */
export async function whenSheAsksForOneWayTables(page: Page): Promise<string> {
  await page.getByLabel('One table for each question').check()
  await page.getByRole('button', { name: 'Send the request' }).click()
  await page.waitForURL(/\/research\/[0-9a-f-]{36}/)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(question.title)
  await takePicture(page, 'request-sent-desktop')
  return /research\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
}

/** A data scientist finds the request complete: the committee votes while the owners are asked. */
export async function whenTheReviewStarts(page: Page, platform: Platform, request: string) {
  await page.goto(`${platform.panel}/admin/collections/requests/${request}`)
  await takePicture(page, 'panel-request-desktop')
  await page.getByRole('button', { name: 'Complete: start the review and ask the owners' }).click()
  await thenThePanelSays(page, 'success', /Done/)
}

/** A member of the committee votes in the panel. */
export async function whenTheCommitteeVotesInThePanel(page: Page, platform: Platform) {
  await openNew(page, platform, 'reviews')
  await choose(page, 'request', question.title)
  await page.locator('label[for=field-vote-approve]').click()
  await takePicture(page, 'panel-vote-desktop')
  await page.locator('#action-save').click()
  await thenThePanelSays(page, 'success', /./)
}

/** Other members of the committee vote through the public door. */
export async function whenTheCommitteeVotes(committee: readonly Caller[], request: string) {
  for (const member of committee)
    await member.post('/reviews', { request, vote: 'approve' }, madeSchema)
}

/** A data scientist ends the call: who stayed silent has said no. */
export async function whenTheCallEnds(page: Page, platform: Platform, request: string) {
  await page.goto(`${platform.panel}/admin/collections/requests/${request}`)
  await page.getByRole('button', { name: 'End the call to the owners now' }).click()
  await thenThePanelSays(page, 'success', /Done/)
}

/** The worker takes the request to its end, and she downloads what was delivered. */
export async function whenSheDownloads(page: Page, platform: Platform, request: string) {
  await eventually('the request is delivered', async () => {
    await page.goto(`${platform.site}/en/research/${request}`)
    const link = page.getByRole('link', { name: 'Figures (CSV)' })
    return (await link.count()) === 1 ? link : undefined
  })
  await takePicture(page, 'delivered-desktop')
  return {
    figures: await downloaded(page, 'Figures (CSV)'),
    manifest: await downloaded(page, 'Manifest (JSON)'),
  }
}

async function downloaded(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ])
  return text(await download.createReadStream())
}
