import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

import { signIn, type Caller } from '../support/caller.ts'
import { takePicture } from '../support/pictures.ts'
import { Stage } from '../support/stage.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { makeMember, makeStaff, theAdministrator, type Person } from '../support/steps/accounts.ts'
import { signInToSite } from '../support/steps/participate.ts'
import { addPatient } from '../support/steps/people.ts'
import { openTheLinkFor } from '../support/steps/register.ts'
import { makeDiseases } from '../support/steps/study.ts'

const platform = await startedPlatform()
let stage: Stage
let administrator: Caller
let disease: string

beforeAll(async () => {
  stage = await Stage.open(platform)
  administrator = await theAdministrator(platform)
  const author = await makeStaff(platform, 'Alma Sharing', 'author')
  const writer = await signIn(platform, 'staff', author)
  disease = (await makeDiseases(writer, 'Sharing syndrome')).disorder
})
afterAll(() => stage.close())

const devices = [
  ['on a phone, without JavaScript', { width: 375, javaScript: false }],
  ['on a desktop', { width: 1280 }],
] as const

/** A mother with a child, whose birth date and symptom are nobody else’s. */
async function aMother(name: string): Promise<Person> {
  const person = await makeMember(platform, name, 'caregiver')
  const caller = await signIn(platform, 'members', person)
  const child = { name: 'Mia Shared', relationship: 'child', birthDate: '2017-07-17' } as const
  const diseaseInOwnWords = 'stiff hands'
  const id = await addPatient(caller, { ...child, disease, diseaseInOwnWords })
  const said = { words: 'Secret seizure', language: 'en' }
  await caller.post(`/patients/${id}/own-words/keep`, said, z.unknown())
  return person
}

test.each(devices)(
  'a mother lets her partner see three things, and ends it, %s',
  async (how, device) => {
    const mother = await aMother(`Marta Mother ${how.length}`)
    const father = await makeMember(platform, `Fabio Father ${how.length}`, 'caregiver')
    const hers = await stage.atTheSite(mother, device)
    await hers.goto(`${platform.site}/en/my/patients`)
    await hers.getByRole('link', { name: 'Who sees what: Mia Shared' }).click()
    await hers.getByText('Nobody', { exact: true }).waitFor()
    await hers.getByLabel('E-mail address of the person').fill('nobody')
    await hers.getByRole('button', { name: 'Send the invitation' }).click()
    await hers.getByRole('alert').waitFor()
    await hers.getByLabel('E-mail address of the person').fill(father.email)
    await hers.getByRole('button', { name: 'Send the invitation' }).click()
    await hers.getByText('The invitation is on its way').waitFor()
    await takePicture(hers, `sharing-invited-${how}`)

    const his = await stage.atTheSite(null, device)
    await openTheLinkFor(his, platform, father, 'Somebody would like to share something with you')
    await signsInHere(his, father)
    await his.getByRole('heading', { name: `${mother.name} invites you` }).waitFor()
    expect(await his.getByText('Mia Shared').count()).toBe(0)
    await takePicture(his, `shared-invitation-${how}`)
    await his.context().clearCookies({ name: '__Host-share4rare-link' }) // as after half an hour
    await his.getByRole('button', { name: 'Yes, I accept' }).click()
    await his.getByText('open the link in the e-mail once more').waitFor()
    await openTheLinkFor(his, platform, father, 'Somebody would like to share something with you')
    await his.getByRole('button', { name: 'Yes, I accept' }).click()
    const shared = his.getByRole('article').filter({ hasText: 'Mia Shared' })
    await shared.getByText('Sharing syndrome, stiff hands').waitFor()
    expect(await his.content()).not.toMatch(/2017|17 July|seizure/i)
    await takePicture(his, `shared-${how}`)

    await hers.goto(hers.url())
    await hers.getByText('Sees three things', { exact: true }).waitFor()
    await hers.getByText('Looked at what is shared').first().waitFor()
    await takePicture(hers, `sharing-held-${how}`)
    await hers.getByRole('button', { name: /^End this now/ }).click()
    await hers.getByText('Ended by you', { exact: true }).waitFor()
    await his.goto(`${platform.site}/en/my/shared`)
    await his.getByRole('heading', { name: 'Nothing is shared with you just now' }).waitFor()
    expect(await his.content()).not.toContain('Mia Shared')
    await Promise.all([stage.leave(hers), stage.leave(his)])
  },
)

test.each(devices)(
  'a claim is given and taken back, and the history tells it, %s',
  async (how, device) => {
    const person = await aMother(`Clara Claim ${how.length}`)
    const page = await stage.atTheSite(person, device)
    await page.goto(`${platform.site}/en/my/consents`)
    await page.getByRole('link', { name: /^My agreements/ }).click()
    const claim = page.getByRole('article').filter({ hasText: /private messages/i })
    await claim.getByRole('button', { name: /^I agree/ }).click()
    await claim.getByText('You said yes').waitFor()
    await claim.getByRole('button', { name: /^Take my consent back/ }).click()
    await claim.getByText('You said no').waitFor()
    const rows = page.getByRole('table').getByRole('row')
    expect(await rows.count()).toBe(3)
    expect(await rows.nth(1).textContent()).toMatch(/No: .*private messages/i)
    expect(await rows.nth(2).textContent()).toMatch(/Yes: .*private messages/i)
    await takePicture(page, `agreements-${how}`)
    await stage.leave(page)
  },
)

test.each(devices)(
  'a password is changed with the old one, and all devices are signed out, %s',
  async (how, device) => {
    const person = await makeMember(platform, `Petra Password ${how.length}`, 'patient')
    const elsewhere = await stage.atTheSite(person)
    const page = await stage.atTheSite(person, device)
    await page.goto(`${platform.site}/en/my/account`)
    await page.getByText(person.email).waitFor()
    await changePassword(page, 'not the right one', 'a new quiet river')
    await page.getByRole('alert').getByText('This is not the password').waitFor()
    await takePicture(page, `account-${how}`)
    await changePassword(page, person.password, 'a new quiet river')
    await page.getByText('Your password is changed').waitFor()
    await elsewhere.goto(`${platform.site}/en/my/account`)
    await elsewhere.waitForURL(/sign-in/)
    const changed = { ...person, password: 'a new quiet river' }
    await signInToSite(elsewhere, platform, changed)
    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await page.waitForURL(/signed-out/)
    await elsewhere.goto(`${platform.site}/en/my/account`)
    await elsewhere.waitForURL(/sign-in/)
    await Promise.all([stage.leave(page), stage.leave(elsewhere)])
  },
)

test('staff change a nickname, and the audit tells it without the name', async () => {
  const person = await makeMember(platform, 'Nora Nickname', 'patient')
  const { docs } = await administrator.get('/members?limit=100', membersSchema)
  const id = docs.find(({ email }) => email === person.email)?.id ?? ''
  await administrator.patch(`/members/${id}`, { nickname: 'Another Nora' }, z.unknown())
  const audit = await administrator.get(
    `/audit?where[subject][equals]=${id}&where[action][like]=nickname`,
    z.object({ docs: z.array(z.object({ action: z.string() })) }),
  )
  expect(audit.docs.map(({ action }) => action)).toEqual(['member.nickname-changed'])
  const seen = stage.complaints().filter((complaint) => !/status of (401|422)/.test(complaint))
  expect(seen).toEqual([])
})

const membersSchema = z.object({ docs: z.array(z.object({ id: z.string(), email: z.string() })) })

async function signsInHere(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
}

async function changePassword(page: Page, current: string, wanted: string): Promise<void> {
  await page.getByLabel('The password that you have now', { exact: true }).fill(current)
  await page.getByLabel('The new password', { exact: true }).fill(wanted)
  await page.getByRole('button', { name: 'Change my password' }).click()
}
