import { readFile } from 'node:fs/promises'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { eventually } from '../support/eventually.ts'
import { takePicture } from '../support/pictures.ts'
import { Stage } from '../support/stage.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { somebody, type Person } from '../support/steps/accounts.ts'
import { mailsTo } from '../support/steps/mailbox.ts'
import { trySignIn } from '../support/steps/participate.ts'
import {
  chooseNicknameAndPassword,
  openTheLinkFor,
  tellAboutThePatient,
  tellWhoYouAre,
} from '../support/steps/register.ts'
import { keepOwnWords } from '../support/steps/symptoms.ts'

const platform = await startedPlatform()
const [name, words] = ['Olga Rights Example', 'burning feet']
let stage: Stage

beforeAll(async () => {
  stage = await Stage.open(platform)
})
afterAll(() => stage.close())

test('somebody takes her data home, closes a profile gently, and then her account', async () => {
  const person = somebody(name)
  const page = await stage.atTheSite(null, { width: 375, javaScript: false })
  await register(page, person)

  await page.goto(`${platform.site}/en/my/account`)
  await page.getByRole('link', { name: 'What I need' }).click()
  await page.getByLabel('What you need for health and daily life').fill('a wheelchair that fits')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByText('It is kept.').waitFor()
  await tellAboutYourself(page)

  await page.goto(`${platform.site}/en/my/data`)
  await takePicture(page, 'my-data')
  const table = await downloaded(page, 'Download as a table (CSV, opens in a spreadsheet)')
  expect(table).toContain(`patients,1,name,${name}`)
  expect(table).toContain(words)
  expect(table).toContain('a wheelchair that fits')
  expect(table).toContain('profiles,1,biography,I grow tomatoes')
  const json = await downloaded(page, 'Download as JSON (for other software)')
  expect(JSON.parse(json)).toMatchObject({ records: { members: [{ email: person.email }] } })
  const packet = await downloaded(page, `Take the symptoms of ${name} with you (Phenopacket)`)
  expect(JSON.parse(packet)).toMatchObject({
    subject: { sex: 'FEMALE' },
    metaData: { phenopacketSchemaVersion: '2.0' },
  })
  expect([name, words, person.email].filter((told) => packet.includes(told))).toEqual([])

  await page.locator('#birthDate-day').fill('31')
  await page.locator('#birthDate-month').fill('2')
  await page.getByLabel('Something else').check()
  await page.locator('#birthDate').waitFor({ state: 'hidden' })
  await page.getByLabel('What should be put right?').fill('I have another address now')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('We have it, and will answer').waitFor()

  await page.getByLabel('A date of birth', { exact: true }).check()
  await page.getByLabel('What should be put right?').fill('I was born in May')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('alert').getByText('Choose whom it is about').waitFor()
  await page.getByLabel('About whom?').selectOption({ label: name })
  for (const [part, value] of [
    ['day', '2'],
    ['month', '5'],
    ['year', '1990'],
  ] as const)
    await page.locator(`#birthDate-${part}`).fill(value)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('I was born in May').waitFor()

  const closing = page.getByRole('link', { name: `Close the profile of ${name}` })
  await page.goto(`${platform.site}${await closing.getAttribute('href')}?died`)
  await page.getByRole('heading', { name: `${name} has died` }).waitFor()
  await page.getByText('We are very sorry').waitFor()
  const contact = page.getByRole('link', { name: 'Open the contact form' }).first()
  expect(await contact.getAttribute('href')).toMatch(/^\/en\/contact/)
  await takePicture(page, 'close-died')
  await page.getByRole('button', { name: 'Close the profile now' }).click()
  await page.getByRole('alert').getByText('Enter your password').waitFor()
  await confirm(page, person)
  await page.getByRole('button', { name: 'Close the profile now' }).click()
  await page.getByText('The profile is closed. Thank you for everything you shared.').waitFor()
  await closing.waitFor({ state: 'detached' })

  await page.getByRole('link', { name: 'Close my account' }).click()
  await takePicture(page, 'close-account')
  await confirm(page, person)
  await page.getByRole('button', { name: 'Close my account' }).click()
  await page.getByRole('heading', { name: 'Your account is closed' }).waitFor()
  await takePicture(page, 'closed')
  await page.goto(`${platform.site}/en/my`)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await trySignIn(page, platform, person)
  await page.getByRole('alert').waitFor()
  expect(new URL(page.url()).pathname).toBe('/en/sign-in')
  await eventually('the last mail', async () =>
    (await mailsTo(platform, [person.email])).find(
      ({ subject }) => subject === 'Your account is closed',
    ),
  )
  await stage.leave(page)
  expect(stage.complaints().filter((complaint) => !/status of (401|422)/.test(complaint))).toEqual(
    [],
  )
})

async function tellAboutYourself(page: Page): Promise<void> {
  await page.goto(`${platform.site}/en/my/profile`)
  await page.getByText('Until you are validated, nobody sees your profile').waitFor()
  await page.getByLabel('About you').fill('I grow tomatoes')
  await page.getByLabel('Your pages elsewhere').fill('javascript:alert(1)')
  await page.getByRole('button', { name: 'Keep my profile' }).click()
  await page.getByRole('alert').getByText('Enter one address a line').waitFor()
  await page.getByLabel('Your pages elsewhere').fill('https://social.example/@olga')
  await page.getByText('Choose topics').click()
  await page.getByLabel('Living with pain').check()
  await page.getByRole('button', { name: 'Keep my profile' }).click()
  await page.getByText('Your profile is kept').waitFor()
  await takePicture(page, 'my-profile')

  await page.getByRole('link', { name: 'Choose a picture, or remove it' }).click()
  const picture = { name: 'me.png', mimeType: 'image/png', buffer: Buffer.from(onePixel, 'base64') }
  await page.getByLabel('A picture').setInputFiles(picture)
  await page.getByRole('button', { name: 'Use this picture' }).click()
  await page.getByText('This is your picture now').waitFor()
  await page.goto(`${platform.site}/en/my/profile/preview`)
  const shown = await page.getByRole('img').evaluate((img: HTMLImageElement) => img.naturalWidth)
  expect(shown).toBe(400)
  await page.getByText('I grow tomatoes').waitFor()
  await page.getByText('Living with pain').waitFor()
  await takePicture(page, 'as-others-see-me')

  await page.goto(`${platform.site}/en/my/account`)
  await page.getByLabel('We write to you in').selectOption('Español')
  await page.getByRole('button', { name: 'Keep this language' }).click()
  await page.getByText('From now on, we write to you in this language').waitFor()
  await page.getByLabel('We write to you in').selectOption('English')
  await page.getByRole('button', { name: 'Keep this language' }).click()
}

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function register(page: Page, person: Person): Promise<void> {
  await tellWhoYouAre(page, platform, person, { kind: 'For myself', born: [1, 5, 1990] })
  await openTheLinkFor(page, platform, person)
  await chooseNicknameAndPassword(page, person)
  await tellAboutThePatient(page, { sex: 'Female', diagnosis: 'No, not yet. You are welcome here' })
  await keepOwnWords(page, words)
  await page.getByRole('button', { name: 'Continue' }).click()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Finish my registration' }).click()
  await page.getByRole('heading', { name: 'You are registered' }).waitFor()
}

async function downloaded(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ])
  return readFile(await file.path(), 'utf8')
}

async function confirm(page: Page, { password }: Person): Promise<void> {
  await page.getByLabel('Your password, once more', { exact: true }).fill(password)
}
