import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { codeOf, givenAColleague, tryPanel, type Colleague } from './support/given-staff.ts'
import { tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { startedCms, withDatabase } from './support/started-cms.ts'

const password = 'the-right-password'
const people = {
  members: { nickname: 'Ada Example', kind: 'patient', locale: 'en' },
} as const

describe.each(['members'] as const)('an account of %s', (collection) => {
  const email = `locked@${collection}.example`
  const signIn = async (word: string) =>
    (await rest('POST', `/${collection}/login`, { body: { email, password: word } })).status

  beforeAll(async () => {
    const { payload } = await startedCms()
    await payload.create({
      collection,
      data: { ...people[collection], email, password },
      overrideAccess: true,
      req: await createLocalReq({}, payload),
    })
  })

  it('is locked by ten wrong passwords, for ten minutes, also for whoever knows the right one', async () => {
    const nine = Array.from({ length: 9 }, (_, index) => signIn(`wrong-${String(index)}`))
    expect(new Set(await Promise.all(nine))).toEqual(new Set([401]))
    expect(await minutesLocked(collection, email)).toBe(0)
    expect(await signIn('wrong-9')).toBe(401)
    expect(await signIn(password)).toBe(401)
    expect(await minutesLocked(collection, email)).toBe(10)
  })

  it('is unlocked by an administrator, and by nobody else', async () => {
    const unlock = async (name: 'author' | 'patient' | 'administrator') =>
      rest('POST', `/${collection}/unlock`, { token: await tokenOf(name), body: { email } })
    expect([(await unlock('author')).status, (await unlock('patient')).status]).toEqual([403, 403])
    expect(await signIn(password)).toBe(401)
    expect((await unlock('administrator')).status).toBe(200)
    expect(await signIn(password)).toBe(200)
  })

  it('opens again by itself when its time is over', async () => {
    await lockUntil(collection, email, 1)
    expect(await signIn(password)).toBe(401)
    await lockUntil(collection, email, -1)
    expect(await signIn(password)).toBe(200)
  })
})

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
    const body = { email: 'locked@members.example', password }
    const signedIn = await rest('POST', '/members/login', { body })
    const { token } = signedIn.body as { token: string }
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

async function minutesLocked(table: string, email: string): Promise<number> {
  const { databaseUrl } = await startedCms()
  return withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ minutes: number }>(
      `SELECT extract(epoch FROM lock_until - now()) / 60 AS minutes FROM ${table} WHERE email = $1`,
      [email],
    )
    return Math.ceil(Number(rows[0]?.minutes))
  })
}

async function lockUntil(table: string, email: string, minutes: number): Promise<void> {
  const { databaseUrl } = await startedCms()
  await withDatabase(databaseUrl, (client) =>
    client.query(
      `UPDATE ${table} SET lock_until = now() + make_interval(mins => $2::int) WHERE email = $1`,
      [email, minutes],
    ),
  )
}
