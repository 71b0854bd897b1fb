import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { isPassword } from '../src/session/password.ts'
import { codeOf, givenAColleague, tryPanel, type Colleague } from './support/given-staff.ts'
import { bySite, hereabouts, password, registered, rowsOf } from './support/newcomers.ts'
import { tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { startedCms } from './support/started-cms.ts'

describe('the cookie of the panel', () => {
  const panelCookie = 'share4rare-panel-token'
  let colleague: Colleague

  beforeAll(async () => {
    colleague = await givenAColleague('author')
  })

  it('is given to staff who sign in', async () => {
    const { headers } = await tryPanel(colleague, codeOf(colleague))
    expect(headers.get('set-cookie')?.startsWith(`${panelCookie}=`)).toBe(true)
  })

  it('does not end when a member signs out', async () => {
    const { confirmed } = await registered()
    const { token } = confirmed.body as { token: string }
    const { status, headers } = await rest('POST', '/members/logout', { token })
    expect([status, headers.get('set-cookie')]).toEqual([200, null])
  })

  it.each([
    ['author', 'staff', { user: { collection: 'staff' } }],
    ['another patient', 'members', { user: null }],
  ] as const)('with the token of %s says at /%s/me who that is', async (name, collection, told) => {
    const cookie = `${panelCookie}=${await tokenOf(name)}`
    const headers = { cookie, 'sec-fetch-site': 'same-origin' }
    expect((await rest('GET', `/${collection}/me`, { headers })).body).toMatchObject(told)
  })

  it.each(['https://elsewhere.example', 'http://127.0.0.1:9999', 'null'])(
    'cannot be changed by a page of %s',
    async (origin) => {
      const { email, password } = colleague
      const body = { email, password, code: codeOf(colleague) }
      const signIn = await rest('POST', '/staff/login', { body, headers: { origin } })
      const signOut = await rest('POST', '/staff/logout', { headers: { origin } })
      expect([signIn.status, signOut.status]).toEqual([403, 403])
      expect(signIn.headers.get('set-cookie')).toBeNull()
    },
  )

  it('can be had from the panel itself, at whichever of its addresses', async () => {
    const { email, password, recoveryCodes } = colleague
    const at = async (headers: Record<string, string>, code = '') =>
      (await rest('POST', '/staff/login', { body: { email, password, code }, headers })).status
    const host = 'panel.hospital.example'
    expect([
      await at({ origin: `https://${host}`, host }, recoveryCodes[0]),
      await at({ origin: 'http://127.0.0.1:3000' }, recoveryCodes[1]),
    ]).toEqual([200, 200])
  })
})

describe('signing in', () => {
  it('keeps every one of twenty sessions that begin at once', async () => {
    const { email } = await registered()
    const begun = await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        bySite('login', { email, password }, `203.0.113.${String(nth)}`),
      ),
    )
    const tokens = begun.map(({ body }) => (body as { token: string }).token)
    const known = await Promise.all(
      tokens.map(async (token) => (await rest('GET', '/members/me', { token })).body),
    )
    expect(known.filter((body) => (body as { user: unknown }).user !== null)).toHaveLength(20)
  })

  it('with ten wrong passwords, also of sixty at once, is stopped where they came from, and nowhere else', async () => {
    const { email } = await registered()
    const stranger = '203.0.113.7'
    const tries = await Promise.all(
      Array.from({ length: 60 }, () =>
        bySite('login', { email, password: 'wrong wrong wrong' }, stranger),
      ),
    )
    const statuses = Map.groupBy(tries, ({ status }) => status)
    expect([statuses.get(401)?.length, statuses.get(429)?.length]).toEqual([10, 50])
    const both = [stranger, hereabouts()].map((from) => bySite('login', { email, password }, from))
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([429, 200])
  })

  it('is forgiven its wrong tries by a right one, and counted by the half of an IPv6 address', async () => {
    const { email } = await registered()
    const wrong = (from: string) => bySite('login', { email, password: 'wrong wrong wrong' }, from)
    for (let nth = 0; nth < 9; nth += 1) await wrong('2001:db8:1:2::1')
    expect((await bySite('login', { email, password }, '2001:db8:1:2::2')).status).toBe(200)
    for (let nth = 0; nth < 10; nth += 1) await wrong(`2001:db8:1:2::${String(nth)}`)
    const both = ['2001:db8:1:2:ffff::1', '2001:db8:1:3::1'].map((from) => wrong(from))
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([429, 401])
  })

  it('says the same of a wrong password as of an address that nobody has', async () => {
    const { email } = await registered()
    const replies = [
      await bySite('login', { email, password: 'wrong wrong wrong' }),
      await bySite('login', { email: 'nobody@tests.example', password: 'wrong wrong wrong' }),
    ]
    expect(new Set(replies.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1)
  })

  it('ends where it is told to end, and its token is worth nothing', async () => {
    const { email } = await registered()
    const signIn = async () =>
      ((await bySite('login', { email, password })).body as { token: string }).token
    const [here, there] = [await signIn(), await signIn()]
    await rest('POST', '/members/logout', { token: here })
    const known = await Promise.all(
      [here, there].map(async (token) => (await rest('GET', '/members/me', { token })).body),
    )
    expect(known).toMatchObject([{ user: null }, { user: { email } }])
    await rest('POST', '/members/logout?allSessions=true', { token: there })
    expect((await rest('GET', '/members/me', { token: there })).body).toMatchObject({ user: null })
  })

  it('compares with what Payload keeps', async () => {
    const { email } = await registered()
    const [kept] = await rowsOf(`SELECT hash, salt FROM members WHERE email = '${email}'`)
    expect(await isPassword(password, kept as never)).toBe(true)
    expect(await isPassword(`${password}.`, kept as never)).toBe(false)
    expect(await isPassword(password, null)).toBe(false)
  })

  it('is not undone by somebody who changes the account meanwhile', async () => {
    const { email, confirmed } = await registered()
    const { token, user } = confirmed.body as { token: string; user: { id: string } }
    const { payload } = await startedCms()
    await payload.update({
      collection: 'members',
      id: user.id,
      data: { sessions: [], locale: 'es' },
      overrideAccess: true,
      req: await createLocalReq({}, payload),
    })
    expect((await rest('GET', '/members/me', { token })).body).toMatchObject({ user: { email } })
  })
})
