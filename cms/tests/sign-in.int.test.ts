import { beforeAll, describe, expect, it } from 'vitest'

import { codeOf, givenAColleague, tryPanel, type Colleague } from './support/given-staff.ts'
import { registered } from './support/newcomers.ts'
import { tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'

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
