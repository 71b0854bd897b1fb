import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { codeFrom, secondFactorOf } from '../support/authenticator.ts'
import { Caller, tokenOf } from '../support/caller.ts'
import { Stage } from '../support/stage.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { makeMember, makeStaff, type Colleague, type Person } from '../support/steps/accounts.ts'
import { fillIn, signInToPanel } from '../support/steps/panel.ts'
import { trySignIn } from '../support/steps/participate.ts'

const platform = await startedPlatform()
const siteCookie = '__Host-share4rare'
const panelCookie = 'share4rare-panel-token'
let stage: Stage
let author: Colleague
let member: Person

beforeAll(async () => {
  stage = await Stage.open(platform)
  author = await makeStaff(platform, 'Double Author Example', 'author')
  member = await makeMember(platform, 'Double Member Example', 'patient')
})
afterAll(() => stage.close())

test('one browser keeps a member signed in on the site and staff in the panel at once', async () => {
  const site = await stage.atTheSite(member)
  const panel = await site.context().newPage()
  await signInToPanel(panel, platform, author)
  await site.reload()
  expect(await site.getByText('Hello, Double Member Example').count()).toBe(1)
  await panel.reload()
  expect(new URL(panel.url()).pathname).toBe('/admin')
  const names = (await cookiesOf(site.context())).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining([siteCookie, panelCookie]))

  await site.getByRole('button', { name: 'Sign out' }).click()
  await site.getByText('You are signed out.').waitFor()
  await panel.reload()
  expect(new URL(panel.url()).pathname).toBe('/admin')
})

test('the cookie of the site is its own: for one host, closed to scripts and to other sites', async () => {
  const site = await stage.atTheSite(member)
  const kept = (await cookiesOf(site.context())).filter(({ name }) => name === siteCookie)
  expect(kept).toMatchObject([
    { domain: '127.0.0.1', path: '/', httpOnly: true, secure: true, sameSite: 'Lax' },
  ])
  expect(await site.evaluate(() => document.cookie)).not.toContain('share4rare')
})

test('the panel lets no member in', async () => {
  const site = await stage.atTheSite(null)
  await site.goto(`${platform.panel}/admin`)
  await fillIn(site, member, '123456')
  await site.getByRole('button', { name: 'Sign in' }).click()
  await site.getByRole('alert').getByText('or the code is not right').waitFor()
  const token = await tokenOf(platform, 'members', member)
  await site.context().addCookies([{ name: panelCookie, value: token, url: platform.panel }])
  await site.goto(`${platform.panel}/admin`)
  await site.waitForURL(/\/admin\/(login|unauthorized|logout)/)
})

test('a token of staff in the cookie of the site is nobody there', async () => {
  const token = await tokenOf(platform, 'staff', author)
  const answer = await fetch(`${platform.site}/en/my`, {
    headers: { cookie: `${siteCookie}=${token}` },
    redirect: 'manual',
  })
  expect(answer.headers.get('location')).toMatch(/\/en\/sign-in/)
})

test('a cookie of the panel that is not staff’s is nobody’s, and keeps nobody out', async () => {
  const asked = async (token: string) => {
    const cookie = `${panelCookie}=${token}`
    const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
    const me = await fetch(`${platform.panel}/api/members/me`, { headers })
    const { email, password } = author
    const body = JSON.stringify({ email, password, code: await secondFactorOf(author) })
    const signIn = await fetch(`${platform.panel}/api/staff/login`, {
      method: 'POST',
      headers,
      body,
    })
    const told: unknown = await me.json()
    return [me.status, told, signIn.status]
  }
  const nobody = [200, expect.objectContaining({ user: null }), 200]
  expect(await asked(await tokenOf(platform, 'members', member))).toEqual(nobody)
  expect(await asked('no token')).toEqual(nobody)
})

test('each door of accounts refuses the people of the other', async () => {
  const visitor = new Caller(platform)
  const asStaff = await visitor.answer('POST', '/staff/login', { ...member, code: '123456' })
  const asMember = await tokenOf(platform, 'members', author).catch(() => 'refused')
  expect([asStaff.status, asMember]).toEqual([401, 'refused'])
})

test('somebody with a wrong password reads what to do, beside the form and on top', async () => {
  const site = await stage.atTheSite(null, { width: 375 })
  await trySignIn(site, platform, { ...member, password: 'not it' })
  await site
    .getByRole('alert')
    .getByText('The e-mail address or the password is not right')
    .waitFor()
  expect(await site.getByLabel('E-mail address').inputValue()).toBe(member.email)
})

async function cookiesOf(device: BrowserContext) {
  return device.cookies([platform.site, platform.panel])
}

test('staff look after their own way in: sessions, password, recovery codes', async () => {
  const page = await stage.atThePanel(author)
  await page.goto(`${platform.panel}/admin/way-in`)
  await page.getByRole('heading', { name: 'Your way in' }).waitFor()
  await page.getByRole('button', { name: 'End all others' }).click()
  await page.getByRole('button', { name: 'End all others' }).waitFor({ state: 'detached' })
  const renewing = page
    .locator('section')
    .filter({ hasText: 'The present ones are worthless' })
    .last()
  await renewing.getByLabel('Code').fill(await codeFrom(author.key))
  await renewing.getByRole('button', { name: 'Make new recovery codes' }).click()
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
  expect(await page.locator('.way-in__codes li').count()).toBe(10)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByLabel('Present password').fill('not it')
  await page.getByLabel('New password').fill('a sentence to enter with')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await page.getByRole('alert').getByText('not your present password').waitFor()
})

test('staff set up another device from their account', async () => {
  const colleague = await makeStaff(platform, 'Device Author Example', 'author')
  const page = await stage.atThePanel(colleague)
  await page.goto(`${platform.panel}/admin/way-in`)
  const device = page
    .locator('section')
    .filter({ hasText: 'The present one gives no codes' })
    .last()
  await device.getByLabel('Code').fill(await codeFrom(colleague.key))
  await device.getByRole('button', { name: 'Set up another device' }).click()
  await page.getByRole('img', { name: 'A QR code for your app' }).waitFor()
  expect(await page.getByLabel('New password').count()).toBe(0)
})
