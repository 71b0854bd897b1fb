import { beforeEach, describe, expect, it } from 'vitest'

import { staffSessionLasts } from '../src/session/staff-session.ts'
import {
  askDatabase,
  codeOf,
  enterPanel,
  givenAColleague,
  tokenIn,
  tryPanel,
  worthNothing,
  worthOf,
  type Colleague,
} from './support/given-staff.ts'
import { persona, tokenOf } from './support/personas.ts'
import { refusalOf, rest } from './support/rest.ts'

let colleague: Colleague
const wrong = [401, 'credentials-wrong']

beforeEach(async () => {
  colleague = await givenAColleague('author')
})

describe('a session of the panel', () => {
  it('ends after eight hours, whatever its token and its row say', async () => {
    const token = await enterPanel(colleague)
    expect((await worthOf(token))[0]).toBe(200)
    await askDatabase(
      `UPDATE staff_sessions SET created_at = now() - make_interval(secs => $2), expires_at = now() + interval '1 day'
       WHERE _parent_id = $1`,
      [colleague.id, staffSessionLasts + 1],
    )
    expect(await worthOf(token)).toEqual(worthNothing)
  })

  it('is not made longer by asking when it ends', async () => {
    const token = await enterPanel(colleague)
    const before = await rest('GET', '/staff/me', { token })
    await askDatabase(
      `UPDATE staff_sessions SET created_at = created_at - interval '1 hour' WHERE _parent_id = $1`,
      [colleague.id],
    )
    const after = await rest('POST', '/staff/refresh-token', { token })
    const endOf = ({ body }: typeof after) => (body as { exp: number }).exp
    expect(endOf(before) - endOf(after)).toBe(3600)
    expect([after.headers.get('set-cookie'), 'refreshedToken' in (after.body as object)]).toEqual([
      null,
      false,
    ])
    expect((await rest('POST', '/staff/refresh-token')).status).toBe(401)
  })

  it('is over at once when somebody signs out, and so are all when they ask for it', async () => {
    const [one, two] = [
      await enterPanel(colleague),
      await enterPanel(colleague, codeOf(colleague, 1)),
    ]
    const out = await rest('POST', '/staff/logout', { token: one })
    expect(out.headers.get('set-cookie')).toMatch(/^share4rare-panel-token=; Expires=/)
    expect([await worthOf(one), (await worthOf(two))[0]]).toEqual([worthNothing, 200])
    await rest('POST', '/staff/logout?allSessions=true', { token: two })
    expect(await worthOf(two)).toEqual(worthNothing)
  })

  it('can be ended from another one: one by one, or all others', async () => {
    const [first = '', second = ''] = colleague.recoveryCodes
    const tokens = [
      await enterPanel(colleague, first),
      await enterPanel(colleague, second),
      await enterPanel(colleague),
    ]
    const [one = '', two = '', mine = ''] = tokens
    const { body } = await rest('GET', '/staff/sessions', { token: one })
    const { sessions } = body as { sessions: { id: string; isThis: boolean }[] }
    expect(sessions).toHaveLength(3)
    const session = sessions.find(({ isThis }) => isThis)?.id
    await rest('POST', '/staff/end-session', { token: mine, body: { session } })
    expect([await worthOf(one), (await worthOf(two))[0]]).toEqual([worthNothing, 200])
    await rest('POST', '/staff/end-session', { token: mine, body: { session: 'others' } })
    expect([await worthOf(two), (await worthOf(mine))[0]]).toEqual([worthNothing, 200])
  })

  it('is nobody else’s to end', async () => {
    const theirs = await enterPanel(await givenAColleague('author'))
    const mine = await enterPanel(colleague)
    const { body } = await rest('GET', '/staff/sessions', { token: theirs })
    const { sessions } = body as { sessions: { id: string }[] }
    const session = sessions[0]?.id
    await rest('POST', '/staff/end-session', { token: mine, body: { session } })
    expect((await worthOf(theirs))[0]).toBe(200)
  })

  it('reaches nothing without a role, at once', async () => {
    const token = await enterPanel(colleague)
    const administrator = await tokenOf('administrator')
    const change = { token: administrator, body: { roles: [] } }
    expect((await rest('PATCH', `/staff/${colleague.id}`, change)).status).toBe(200)
    expect(await worthOf(token)).toEqual(worthNothing)
    expect((await rest('GET', '/staff/sessions', { token })).status).toBe(401)
  })
})

describe('an own account', () => {
  it('is given another password for the old one, and every other session ends', async () => {
    const other = await enterPanel(colleague, colleague.recoveryCodes[0])
    const token = await enterPanel(colleague)
    const change = (current: string) =>
      rest('POST', '/staff/change-password', {
        token,
        body: { current, password: 'a-new-password' },
      })
    expect(refusalOf(await change('not it'))).toEqual([401, 'credentials-wrong at current'])
    const changed = await change(colleague.password)
    expect([changed.status, await worthOf(other)]).toEqual([200, worthNothing])
    expect((await worthOf(tokenIn(changed)))[0]).toBe(200)
    const code = codeOf(colleague, 1)
    expect(refusalOf(await tryPanel(colleague, code))).toEqual(wrong)
    expect((await tryPanel({ ...colleague, password: 'a-new-password' }, code)).status).toBe(200)
  })

  it('is given no password past that door, neither by its owner nor by an administrator', async () => {
    const { id, email, password, token } = await persona('administrator')
    const before = await askDatabase('SELECT hash FROM staff WHERE id = ANY($1) ORDER BY id', [
      [id, colleague.id],
    ])
    for (const account of [id, colleague.id])
      await rest('PATCH', `/staff/${account}`, {
        token,
        body: { password: 'a-new-password', hash: 'x', salt: 'x' },
      })
    const after = await askDatabase('SELECT hash FROM staff WHERE id = ANY($1) ORDER BY id', [
      [id, colleague.id],
    ])
    expect([after.rows, email, password]).toEqual([before.rows, email, password])
  })

  it('keeps its name and its address where its owner writes others', async () => {
    const token = await enterPanel(colleague)
    const body = { name: 'Other Example', email: 'other@tests.example' }
    expect((await rest('PATCH', `/staff/${colleague.id}`, { token, body })).status).toBe(403)
  })

  it('is given new recovery codes for a code, and the old ones are worthless', async () => {
    const token = await enterPanel(colleague)
    const ask = (code: string) => rest('POST', '/staff/recovery-codes', { token, body: { code } })
    expect(refusalOf(await ask('000000'))).toEqual([401, 'credentials-wrong at code'])
    const { body } = await ask(codeOf(colleague, 1))
    const { recoveryCodes } = body as { recoveryCodes: string[] }
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(refusalOf(await tryPanel(colleague, colleague.recoveryCodes[0] ?? ''))).toEqual(wrong)
    expect((await tryPanel(colleague, recoveryCodes[9] ?? '')).status).toBe(200)
  })
})
