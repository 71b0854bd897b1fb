import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { nothingThere, SiteAlone } from '../support/site-alone.ts'
import { startedPlatform } from '../support/started-platform.ts'

await startedPlatform() // the site that is asked here was built for it

const token = 'head.body.signature'
const cookie = `__Host-share4rare=${token}`
const signedIn = { headers: { cookie } }
const ada = { id: 'm1', email: 'ada@demo.test', kind: 'patient', nickname: 'ada-example' }
const calm = {
  '/members/me': { status: 200, body: { user: ada } },
  '/questionnaire-responses/tasks': { status: 200, body: { tasks: [] } },
}
let site: SiteAlone

beforeAll(async () => {
  site = await SiteAlone.begin()
})
afterAll(() => site.stop())

describe('where a link leads', () => {
  const link = { cookie: `__Host-share4rare-link=${'a'.repeat(43)}` }
  const exp = Math.floor(Date.now() / 1000) + 3600
  const again = { status: 200, body: { token, exp, user: ada } }
  const invitation = { status: 200, body: { purpose: 'invitation', email: 'ada@demo.test' } }

  test('another password leads home, where it is said', async () => {
    site.says = { ...calm, '/members/reset': again }
    const answer = await site.send('/en/reset-password', { password: 'a quiet river' }, link)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/my?password'])
    const home = await (await site.ask('/en/my?password', signedIn)).text()
    expect(home).toContain('Your password is changed. You are signed in here and nowhere else.')
  })

  test('an invitation of a stranger leads to sign-in, which says why, and then to the invitation', async () => {
    site.says = { ...calm, '/members/link': invitation, '/members/me': nothingThere }
    const { headers } = await site.ask('/es/link', { headers: link })
    const place = headers.get('location') ?? ''
    expect(place).toBe('/es/sign-in?invited&next=%2Fes%2Fmy%2Fshared')
    const page = await (await site.ask(place)).text()
    expect(page).toContain('Te han invitado a ver algo de otro miembro.')
    expect(page).toContain('name="next" value="/es/my/shared"')
  })
})

const patient = { id: 'p1', name: 'Mia Example' }
const someone = {
  ...{ ...patient, relationship: 'child', birthDate: '2019-03-05', sex: 'female', country: 'ES' },
  ...{ diagnosis: 'undiagnosed', disease: null, furtherDiseases: [], diseaseInOwnWords: '' },
  ...{ inRegistry: 'no', registryName: '', inOrganisation: 'no', guardianship: null },
  ...{ symptoms: { features: [], ownWords: [] }, validation: 'refused' },
}

describe('what waits for a member', () => {
  const patients = { status: 200, body: { patients: [someone] } }

  test('stands above the questionnaires, and leads to where it can be read', async () => {
    site.says = { ...calm, '/patients/mine': patients }
    const page = await (await site.ask('/en/my', signedIn)).text()
    expect(page).toContain('they cannot validate the profile of Mia Example.')
    expect(page).toContain(`href="/en/my/patients/${patient.id}/documents"`)
  })

  test('is no place to send documents to where nobody would look at them', async () => {
    const validation = { state: 'refused', since: null, dueAt: null, template: null, words: 'No.' }
    const body = { patient, validation, missing: [], kinds: [], guardianship: null, documents: [] }
    site.says = { ...calm, '/documents/mine': { status: 200, body } }
    const where = `/en/my/patients/${patient.id}/documents`
    const page = await (await site.ask(where, signedIn)).text()
    expect(page).not.toContain('type="file"')
    expect(page).toContain('If you think that we are wrong')
    expect(page).toMatch(/href="\/en\/contact"[^>]*>Write to us/)
  })
})

describe('the form that closes an account', () => {
  const line = { rows: 2, fate: 'chosen', reason: 'agreed-research', until: '2031-11-22' }
  const handedIn = { what: 'submitted-answers', ...line }
  const drafts = { what: 'drafts', ...line, fate: 'removed', reason: null, until: null }
  const closing = (...lines: object[]) => ({ status: 200, body: { lines } })
  const wrong = { status: 401, body: { problems: [{ code: 'credentials-wrong', at: 'password' }] } }
  const send = (password: string) =>
    site.send('/en/my/close', { because: 'other', answers: 'withdrawn', password }, { cookie })

  test.each([
    ['', 'Enter your password'],
    ['not mine at all', 'This is not your password'],
  ])('says of the password “%s”: %s; what was chosen stays chosen', async (password, sentence) => {
    site.says = { ...calm, '/members/closing': closing(handedIn), '/members/close': wrong }
    const page = await (await send(password)).text()
    expect(page).toContain(sentence)
    expect(page).toMatch(/value="withdrawn" checked/)
    expect(page).not.toMatch(/at least 12 characters|e-mail address or the password/)
  })

  test('asks about answers only where some were handed in', async () => {
    site.says = { ...calm, '/members/closing': closing(drafts) }
    const page = await (await site.ask('/en/my/close', signedIn)).text()
    expect(page).not.toContain('type="radio"')
  })

  test('asks about answers that were handed in since it was opened, before anything goes', async () => {
    const unsaid = {
      status: 400,
      body: { problems: [{ code: 'input-invalid', at: 'answers' }] },
    }
    site.says = { ...calm, '/members/closing': closing(handedIn), '/members/close': unsaid }
    const sent = { because: 'other', password: 'whatever it is' }
    const page = await (await site.send('/en/my/close', sent, { cookie })).text()
    expect(page).toContain('Choose what becomes of the answers')
    expect(page).toMatch(/type="radio"[^>]*value="withdrawn"(?! checked)/)
  })
})

test('ten looks are shown, and the others on demand', async () => {
  const look = { action: 'patient.looked-at', who: 'validator', patient: 'Mia Example' }
  const lines = Array.from({ length: 12 }, (_, hour) => ({
    at: `2026-11-20T${String(hour + 10)}:15:00Z`,
    ...look,
  }))
  site.says = {
    ...calm,
    '/patients/mine': { status: 200, body: { patients: [] } },
    '/members/who-looked': { status: 200, body: { lines } },
    '/correction-requests/mine': { status: 200, body: { corrections: [] } },
  }
  const page = await (await site.ask('/en/my/data', signedIn)).text()
  const [shown = '', folded = ''] = page.split('Show what came before (2)')
  const looks = (html: string) => html.match(/Opened the profile of: Mia Example/g)?.length
  expect([looks(shown), looks(folded)]).toEqual([10, 2])
  expect(shown).toContain('20 November 2026 at 10:15 (UTC)')
})

test('a form without what it is about says what to choose or enter first', async () => {
  const lists = ['organisations', 'languages', 'topics', 'channels']
  const none = Object.fromEntries(lists.map((name) => [name, []]))
  const words = { biography: '', whyHere: '', ...none }
  const seen = { id: crypto.randomUUID(), nickname: ada.nickname, ...words }
  const flags = { hasPicture: false, isValidated: false, isAmbassador: false }
  const own = { ...words, showsOrganisations: false }
  site.says = {
    ...calm,
    '/profiles/mine': { status: 200, body: { own, seen: { ...seen, ...flags } } },
  }
  const picture = new FormData()
  picture.set('picture', new File([], ''))
  const headers = { origin: site.address, cookie }
  const sent = { method: 'POST', headers, body: picture }
  const answered = [
    await site.ask('/en/my/profile/picture', sent),
    await site.send('/en/my/account', { current: '', password: '' }, { cookie }),
  ]
  const [noPicture, noPassword] = await Promise.all(answered.map((answer) => answer.text()))
  expect(answered.map(({ status }) => status)).toEqual([422, 422])
  expect(noPicture).toContain('Choose a picture first')
  expect(noPassword).toContain('Enter the password that you have now')
  expect(noPassword).toContain('Enter a password of at least 12 characters')
})

test('the page of symptoms works with 30 kB of script at most, fetched and kept by browsers', async () => {
  site.says = { ...calm, '/patients/mine': { status: 200, body: { patients: [someone] } } }
  const page = await (await site.ask(`/en/my/patients/${someone.id}/symptoms`, signedIn)).text()
  expect(page).toContain('<symptom-picker')
  const inline = [...page.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, text = '']) => text)
  const fetched = await scriptsFrom([...page.matchAll(/src="(\/_astro\/[^"]+\.js)"/g)])
  const bytes = [...inline, ...fetched.values()].reduce((sum, text) => sum + text.length, 0)
  expect(fetched.size).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(30_000)
})

/** The scripts of these addresses, and all that they import. */
async function scriptsFrom(found: readonly RegExpExecArray[]): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  const wanted = found.map(([, address = '']) => address)
  for (let address = wanted.pop(); address !== undefined; address = wanted.pop()) {
    const script = await (await site.ask(address)).text()
    known.set(address, script)
    const imported = [...script.matchAll(/["']\.\/([\w.-]+\.js)["']/g)]
    wanted.push(
      ...imported.map(([, file = '']) => `/_astro/${file}`).filter((one) => !known.has(one)),
    )
  }
  return known
}
