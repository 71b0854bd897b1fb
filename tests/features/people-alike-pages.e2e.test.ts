import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { SiteAlone } from '../support/site-alone.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { newDevice, openBrowser } from '../support/watched-page.ts'

await startedPlatform() // the site that is asked here was built for it

const token = 'head.body.signature'
const signedIn = { cookie: `__Host-share4rare=${token}` }
const ada = { id: 'm1', email: 'ada@demo.test', kind: 'patient', nickname: 'ada-example' }
const patient = {
  ...{ id: 'p1', name: 'Mia Example', relationship: 'child', birthDate: '2019-03-05' },
  ...{ sex: 'female', country: 'ES', diagnosis: 'undiagnosed', disease: null },
  ...{ furtherDiseases: [], diseaseInOwnWords: '', inRegistry: 'no', registryName: '' },
  ...{ inOrganisation: 'no', guardianship: null, validation: 'validated' },
  symptoms: { features: [], ownWords: [] },
}
const someone = (n: number, nickname: string) => ({
  ...{ id: `00000000-0000-4000-8000-00000000000${n}`, nickname, hasPicture: false },
  ...{ isValidated: true, isAmbassador: false, biography: '', whyHere: '', organisations: [] },
  ...{ languages: ['es'], topics: ['sleep'], channels: [] },
})
const [ben, cleo] = [someone(1, 'ben-example'), someone(2, 'cleo-example')]
const list = {
  ...{ people: [cleo, ben], emptyFor: null, madeAt: '2026-11-23T04:10:00.000Z', making: null },
  ...{ weighsMost: [{ hpoId: 'HP:0002359', name: 'Frequent falls' }], isFound: true },
}
const nobody = { ...list, people: [], weighsMost: [] }
const ok = (body: unknown) => ({ status: 200, body })
const early = { status: 403, body: { problems: [{ code: 'not-validated' }] } }
const calm = {
  '/members/me': ok({ user: ada }),
  '/patients/mine': ok({ patients: [patient] }),
  '/profiles/blocked': ok({ people: [] }),
  '/profiles/block': ok({}),
  '/profiles/unblock': ok({}),
  '/patients/p1/alike': ok(list),
}
const address = '/en/my/patients/p1/people'
let site: SiteAlone
let browser: Browser

beforeAll(async () => {
  site = await SiteAlone.begin()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

async function pageAt(where: string): Promise<string> {
  const answer = await site.ask(where, { headers: signedIn })
  expect(answer.status).toBe(200)
  return answer.text()
}

describe('the list', () => {
  test('shows who is most alike first, each with a link, and one reason for all of them', async () => {
    site.says = calm
    const page = await pageAt(address)
    const links = [...page.matchAll(/href="\/en\/my\/people\/([\w-]{36})"/g)].map(([, id]) => id)
    expect(links).toEqual([cleo.id, ben.id])
    expect(page.match(/Why these people/g)).toHaveLength(1)
    expect(page).toContain('Frequent falls')
    expect(page).toContain('Made on 23 November 2026.')
    expect(page).toContain('no artificial intelligence')
    expect(page).not.toContain('HP:')
  })

  test.each([
    ['too-few-people', 'There are not enough people yet', '/symptoms'],
    ['nothing-recorded', 'First, tell us about symptoms', '/symptoms'],
    ['nobody-may-be-shown', 'There is nobody to show just now', '/my/people#hidden'],
    ['not-made-yet', 'The list has not been made yet', '/my/people'],
  ])('that is empty for %s says so, and what to do', async (emptyFor, title, leadsTo) => {
    site.says = { ...calm, '/patients/p1/alike': ok({ ...nobody, emptyFor }) }
    const page = await pageAt(address)
    expect(page).toContain(title)
    expect(page).toMatch(new RegExp(`href="[^"]*${leadsTo}"`))
  })

  test('of somebody who is not validated leads to the documents', async () => {
    site.says = { ...calm, '/patients/p1/alike': early, '/patients/p1/alike-map': early }
    for (const where of [address, `${address}/map`])
      expect(await pageAt(where)).toContain('href="/en/my/patients/p1/documents"')
  })

  test('says to whoever is not found why, and where that is decided', async () => {
    site.says = { ...calm, '/patients/p1/alike': ok({ ...list, isFound: false }) }
    expect(await pageAt(address)).toContain('href="/en/my/agreements#claim-private-messages"')
  })

  test('is drawn anew without a tap once another one is made, and the last one stands meanwhile', async () => {
    const making = { done: 3, total: 12 }
    site.says = { ...calm, '/patients/p1/alike': ok({ ...list, people: [ben], making }) }
    const { page, device, complaints } = await newDevice(browser)
    const url = site.address.replace('http:', 'https:') // which such a cookie asks for
    await device.addCookies([{ name: '__Host-share4rare', value: token, url, secure: true }])
    await page.goto(`${site.address}${address}`)
    expect(await page.getByText('3 of 12 lists are done.').count()).toBe(1)
    expect(await page.getByRole('link', { name: 'ben-example' }).count()).toBe(1)
    site.says = calm
    await page.getByRole('link', { name: 'cleo-example' }).waitFor()
    expect(await page.getByText('lists are done.').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('whom somebody does not want to see', () => {
  test.each([
    ['the list', address, address],
    ['their own page', `/en/my/people/${ben.id}`, '/en/my/people'],
  ])('is hidden from %s, where it is said how to take it back', async (_, where, leadsTo) => {
    site.says = {
      ...calm,
      '/profiles/blocked': ok({ people: [{ id: ben.id, nickname: ben.nickname }] }),
    }
    const answer = await site.send(where, { block: ben.id }, signedIn)
    expect(answer.headers.get('location')).toBe(`${leadsTo}?hidden=${ben.id}`)
    const page = await pageAt(`${leadsTo}?hidden=${ben.id}`)
    expect(page).toContain('ben-example and you are not shown to each other any more.')
    expect(page).toContain(`name="unblock" value="${ben.id}"`)
  })

  test('is shown again, where there is no longer a notice about them', async () => {
    site.says = calm
    const answer = await site.send('/en/my/people', { unblock: ben.id }, signedIn)
    expect(answer.headers.get('location')).toBe('/en/my/people?shown')
    const page = await pageAt('/en/my/people?shown')
    expect(page).toContain('That is taken back.')
    expect(page).toContain('There is nobody.')
  })

  test('is named by an id: anything else is refused', async () => {
    site.says = calm
    expect((await site.send(address, { block: 'ben-example' }, signedIn)).status).toBe(400)
  })
})

test('the map says in words what it draws', async () => {
  const groups = [
    { nearness: 0.5, people: 25, systems: ['muscles', 'heart'] },
    { nearness: 0.3, people: 10, systems: [] },
  ]
  site.says = { ...calm, '/patients/p1/alike-map': ok({ groups, emptyFor: null }) }
  const page = await pageAt(`${address}/map`)
  expect(page).toContain('Map: 2 groups of people around the middle.')
  expect(page.match(/<circle class="group"/g)).toHaveLength(2)
  expect(page).toContain('Muscles · Heart and blood vessels')
  expect(page).toContain('About 25 people')
  expect(page).toContain('No part of the body stands out')
})

test('everybody can read how lists are made, even while nobody can be asked for the vocabulary', async () => {
  site.says = {}
  site.saysElse = 'silence'
  const answer = await site.ask('/es/how-lists-work')
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('4.627 casos publicados de 404 enfermedades')
})
