import { readFile } from 'node:fs/promises'

import { validationChecks, type DocumentKind } from '@share4rare/schemas'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'

import type { Caller } from '../caller.ts'
import { png } from '../png.ts'
import type { Platform } from '../platform.ts'
import { openDocument, openList, thenThePanelSays } from './panel.ts'

const nothing = z.unknown()

/** A PDF with nothing on it. */
export const emptyPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n',
)

/** An image whose file is small, and which says that its pixels are many. */
export function hugePng(width: number, height: number): Buffer {
  return png(width, height, Buffer.alloc(1000))
}

/** An owner sends all that a patient is validated by, and a validator finds it in order. */
export async function validate(owner: Caller, validator: Caller, patient: string): Promise<void> {
  for (const kind of ['signed-consent', 'identity', 'medical-proof'] as const)
    await owner.sendFile(`/documents/add?patient=${patient}&kind=${kind}`, emptyPdf)
  await decideAbout(validator, patient, { decision: 'validated', checks: validationChecks })
}

/** A validator looks at a patient and decides. */
export async function decideAbout(
  validator: Caller,
  patient: string,
  decision: object,
): Promise<void> {
  const { validation: state, updatedAt: at } = await validator.get(
    `/patients/${patient}?depth=0`,
    seenSchema,
  )
  const body = { seen: { state, at }, ...decision }
  await validator.post(`/patients/${patient}/decide`, body, nothing)
}

const seenSchema = z.object({ validation: z.string(), updatedAt: z.string() })

/** Chooses a file for one kind of document and sends it. */
export async function whenSheSends(
  page: Page,
  kind: string,
  file: { name: string; buffer: Buffer },
): Promise<void> {
  await page.getByLabel(`File for: ${kind}`).setInputFiles({ mimeType: 'image/png', ...file })
  await page.getByRole('button', { name: `Send: ${kind}` }).click()
}

/** The patient's page of documents says where her validation stands. */
export async function thenSheReads(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor()
}

/** A validator finds the patient at the top of the queue, with the time that is left, and opens her page. */
export async function whenTheValidatorOpensThePatient(
  page: Page,
  platform: Platform,
  name: string,
): Promise<void> {
  await openList(page, platform, 'patients')
  const first = page.locator('tbody tr').first()
  expect(await first.textContent()).toMatch(new RegExp(`${name}.*in 4[78] h`))
  await openDocument(page)
  await page.getByRole('heading', { name: 'Evidence' }).waitFor()
}

/** The validator opens a file from the patient's page: it is put away, not shown. */
export async function thenTheFileIsHandedOver(page: Page, kind: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: `Open the file: ${kind}` })
      .first()
      .click(),
  ])
  return readFile(await download.path())
}

/** The validator asks for more, by a template and in their own words. */
export async function whenTheValidatorAsksForMore(page: Page, words: string): Promise<void> {
  await page.getByLabel('What to ask for').selectOption('identity-unreadable')
  await page.getByLabel('In your own words').fill(words)
  await page.getByRole('button', { name: 'Ask for more' }).click()
  await thenThePanelSays(page, 'success', /The owner gets a mail/)
}

/** The validator tries to validate without having ticked anything, then ticks everything. */
export async function whenTheValidatorValidates(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Validate', exact: true }).click()
  const problem = page.getByRole('alert').filter({ hasText: 'tick every box' })
  await problem.waitFor()
  for (const check of validationChecks) await page.locator(`input[name="${check}"]`).check()
  await page.getByRole('button', { name: 'Validate', exact: true }).click()
  await thenThePanelSays(page, 'success', /The owner gets a mail/)
}

/** The names of the kinds, as the site says them in English. */
export const kindNames = {
  'signed-consent': 'Signed consent',
  identity: 'Identity document',
  'medical-proof': 'Medical proof',
  'guardianship-proof': 'Proof of guardianship',
  other: 'Other documents',
} as const satisfies Record<DocumentKind, string>
