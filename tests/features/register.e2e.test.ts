import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { eventually } from '../support/eventually.ts'
import { takePicture } from '../support/pictures.ts'
import { Stage } from '../support/stage.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { somebody, type Person } from '../support/steps/accounts.ts'
import { mailsTo } from '../support/steps/mailbox.ts'
import { keepOwnWords, pickByForms, pickByTyping } from '../support/steps/symptoms.ts'
import {
  chooseNicknameAndPassword,
  openTheLinkFor,
  tellAboutThePatient,
  tellWhoYouAre,
} from '../support/steps/register.ts'
import { signInToSite } from '../support/steps/participate.ts'

const platform = await startedPlatform()
let stage: Stage

beforeAll(async () => {
  stage = await Stage.open(platform)
})
afterAll(() => stage.close())

const next = (page: Page) => page.getByRole('button', { name: 'Continue' }).click()

test.each([
  ['on a phone, without JavaScript', { width: 375, javaScript: false }, pickByForms],
  ['on a desktop', { width: 1280 }, pickByTyping],
])('a patient registers %s', async (how, device, pick) => {
  const person = somebody(`Rosa Register ${how.length} Example`)
  const page = await stage.atTheSite(null, device)
  await tellWhoYouAre(page, platform, person, { kind: 'For myself', born: [1, 5, 1990] })
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
  await takePicture(page, `register-sent-${how}`)
  await openTheLinkFor(page, platform, person)
  await page.getByText(`You register as ${person.name}`).waitFor()
  await page.getByText('there was a slip: begin again').waitFor()
  expect(await page.getByLabel('E-mail address').inputValue()).toBe(person.email)
  await takePicture(page, `register-password-${how}`)
  await chooseNicknameAndPassword(page, person)

  await page.getByRole('heading', { name: 'About the patient' }).waitFor()
  await page.getByText('We ask about health to').waitFor()
  await page.getByLabel('Which registry?').waitFor()
  await page
    .getByRole('group', { name: 'Is the patient in a patient registry?' })
    .first()
    .getByLabel('No', { exact: true })
    .check()
  await page.getByLabel('Which registry?').waitFor({ state: 'hidden' })
  expect(await page.getByLabel('Name of the patient').inputValue()).toBe(person.name)
  expect(await page.getByLabel('Myself').isChecked()).toBe(true)
  expect(await page.getByRole('textbox', { name: 'Year' }).inputValue()).toBe('1990')
  await takePicture(page, `register-patient-${how}`)
  await tellAboutThePatient(page, { sex: 'Female', diagnosis: 'No, not yet. You are welcome here' })

  await askForHelp(page, person)
  await pick(page)
  await keepOwnWords(page, 'burning feet')
  await takePicture(page, `register-symptoms-${how}`)
  await next(page)

  await agreeToAll(page)
  await takePicture(page, `register-terms-${how}`)
  await page.getByRole('button', { name: 'Finish my registration' }).click()
  await page.getByRole('heading', { name: 'You are registered' }).waitFor()
  await takePicture(page, `register-welcome-${how}`)
  await page.getByRole('link', { name: 'Go to my patients' }).click()
  await page.getByText('No diagnosis yet').waitFor()
  await takePicture(page, `patients-${how}`)
  await stage.leave(page)
})

test('a caregiver stops after the password, and goes on with another device', async () => {
  const person = somebody('Carlos Resume Example')
  const here = await stage.atTheSite(null, { width: 375 })
  await tellWhoYouAre(here, platform, person, {
    kind: 'For somebody I care for',
    born: [2, 3, 1980],
  })
  await openTheLinkFor(here, platform, person)
  await chooseNicknameAndPassword(here, person)
  await stage.leave(here)

  const there = await stage.atTheSite(null)
  await signInToSite(there, platform, person)
  await there.getByRole('heading', { name: 'About the patient' }).waitFor()
  await there.goto(`${platform.site}/en/my`)
  await there.getByRole('heading', { name: 'About the patient' }).waitFor()
  await there.getByLabel('Name of the patient').fill('Mia Example')
  await there.getByRole('textbox', { name: 'Day' }).fill('1')
  await there.getByRole('textbox', { name: 'Month' }).fill('2')
  await there.getByRole('textbox', { name: 'Year' }).fill('1999')
  await tellAboutThePatient(there, { sex: 'Female', diagnosis: 'There is a suspicion' })
  await there
    .getByRole('alert')
    .getByText(/The patient is 18 or older/)
    .waitFor()
  await takePicture(there, 'register-grown-up')
  await there.getByRole('textbox', { name: 'Year' }).fill('2019')
  await there.getByLabel('The disease in your own words').fill('something with muscles')
  await next(there)
  await there.getByRole('heading', { name: 'Symptoms', exact: true }).waitFor()
  await next(there)
  await there.getByRole('button', { name: 'Finish my registration' }).click()
  const missing = await there.getByRole('alert').getByRole('link').allTextContents()
  expect(missing.length).toBeGreaterThan(2)
  expect(new Set(missing).size).toBe(missing.length)
  await takePicture(there, 'register-terms-refused')
  await agreeToAll(there)
  await there.getByRole('button', { name: 'Finish my registration' }).click()
  await there.getByRole('heading', { name: 'You are registered' }).waitFor()
  await stage.leave(there)
})

test('somebody of 17 is told why not', async () => {
  const page = await stage.atTheSite(null, { width: 375 })
  const person: Person = somebody('Timo Seventeen Example')
  const year = new Date().getUTCFullYear() - 17
  await tellWhoYouAre(page, platform, person, { kind: 'For myself', born: [1, 1, year] })
  await page
    .getByRole('alert')
    .getByText(/You have to be 18 or older/)
    .waitFor()
  expect(await page.getByLabel('Your full name').inputValue()).toBe(person.name)
  await takePicture(page, 'register-too-young')
  await stage.leave(page)
})

test('a forgotten password is replaced by a link, which works once', async () => {
  const person = somebody('Flora Forgotten Example')
  const page = await stage.atTheSite(null, { width: 375 })
  await tellWhoYouAre(page, platform, person, { kind: 'For myself', born: [1, 5, 1990] })
  await openTheLinkFor(page, platform, person)
  await chooseNicknameAndPassword(page, person)
  await stage.leave(page)

  const forgetful = await stage.atTheSite(null, { width: 375, javaScript: false })
  await forgetful.goto(`${platform.site}/en/sign-in`)
  await forgetful.getByRole('link', { name: 'I have forgotten my password' }).click()
  await forgetful.getByLabel('E-mail address').fill(person.email)
  await forgetful.getByRole('button', { name: 'Send me a link' }).click()
  await forgetful.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
  const link = await openTheLinkFor(forgetful, platform, person, 'Choose another password')
  expect(new URL(forgetful.url()).pathname).toBe('/en/reset-password')
  await forgetful.getByLabel('Password', { exact: true }).fill('another quiet river')
  await forgetful.getByRole('button', { name: 'Keep this password' }).click()
  await forgetful.getByRole('heading', { name: 'About the patient' }).waitFor()
  await forgetful.goto(link)
  await forgetful.getByRole('heading', { name: 'About the patient' }).waitFor()
  await stage.leave(forgetful)

  const elsewhere = await stage.atTheSite(null, { width: 375, javaScript: false })
  await elsewhere.goto(link)
  await elsewhere.getByRole('heading', { name: 'This link does not work any more' }).waitFor()
  await takePicture(elsewhere, 'link-spent')
  await stage.leave(elsewhere)
  expect(
    stage
      .complaints()
      .filter((complaint) => !/status of (410|422)|ERR_INTERNET_DISCONNECTED/.test(complaint)),
  ).toEqual([])
})

/** On the way, from the step that is open: with a message, a mail that says it came, and back. */
async function askForHelp(page: Page, { email }: Person): Promise<void> {
  const here = page.url()
  await page.getByRole('link', { name: 'Ask us for help with gathering them' }).click()
  await page.getByRole('heading', { name: 'Write to us' }).waitFor()
  expect(await page.getByLabel('Help with gathering my medical information').isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('alert').getByText('Write your message').waitFor()
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByLabel('Your message').fill('Which hospital keeps reports from 1999?')
  await takePicture(page, `contact-${String(page.viewportSize()?.width)}`)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'We have your message' }).waitFor()
  const received = await eventually('a mail that it came', async () =>
    (await mailsTo(platform, [email])).find(({ subject }) => subject === 'We have your message'),
  )
  expect(received.text).not.toContain('hospital')
  await page.goto(here)
}

async function agreeToAll(page: Page): Promise<void> {
  for (const box of await page.getByRole('checkbox').all()) await box.check()
}
