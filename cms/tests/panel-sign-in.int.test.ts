import { createLocalReq } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import {
  askDatabase,
  codeOf,
  enterPanel,
  givenAColleague,
  givenANewcomer,
  tokenIn,
  tryPanel,
  worthNothing,
  worthOf,
  type Colleague,
} from './support/given-staff.ts'
import { refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'
import { doorsThatKnow, everyDoor, unprovedTokens } from './support/unproved-tokens.ts'

let colleague: Colleague
const wrong = [401, 'credentials-wrong']

beforeAll(emptyRecord)
beforeEach(async () => {
  colleague = await givenAColleague('author')
})

describe('signing in to the panel', () => {
  it('takes a password and a code at once, and gives the token to no script', async () => {
    const reply = await tryPanel(colleague, codeOf(colleague))
    expect([reply.status, reply.body]).toMatchObject([200, { user: { id: colleague.id } }])
    const token = tokenIn(reply)
    expect(reply.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/)
    expect(reply.text).not.toContain(token.split('.')[1])
    expect((await rest('GET', '/staff', { token })).status).toBe(200)
  })

  it('has one answer for everything that is wrong', async () => {
    const newcomer = await givenANewcomer('author')
    const right = () => codeOf(colleague)
    const replies = [
      await tryPanel({ ...colleague, password: 'not it' }, right()),
      await tryPanel(colleague, '000000'),
      await tryPanel(colleague, ''),
      await tryPanel({ ...colleague, email: 'nobody@tests.example' }, right()),
      await tryPanel({ ...newcomer, password: '' }, right()),
      await tryPanel(await givenAColleague('author'), right()),
    ]
    expect(replies.map(refusalOf)).toEqual(replies.map(() => wrong))
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
  })

  it('takes a code once, and after it none that is older', async () => {
    const [earlier, present, later] = [-1, 0, 1].map((step) => codeOf(colleague, step))
    const tried = [present, present, earlier, later]
    const statuses: number[] = []
    for (const code of tried) statuses.push((await tryPanel(colleague, code ?? '')).status)
    expect(statuses).toEqual([200, 401, 401, 200])
  })

  it.each([-3, 3])('takes no code of another time: %s steps away', async (later) => {
    expect(refusalOf(await tryPanel(colleague, codeOf(colleague, later)))).toEqual(wrong)
  })

  it('lets one of many in who bring the same code at the same time', async () => {
    const code = codeOf(colleague)
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => tryPanel(colleague, code)))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401])
  })

  it('takes each recovery code once, also from many at the same time, however it is typed', async () => {
    const [first = '', second = ''] = colleague.recoveryCodes
    const replies = await Promise.all([1, 2, 3, 4].map(() => tryPanel(colleague, first)))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401])
    expect(refusalOf(await tryPanel(colleague, first))).toEqual(wrong)
    expect((await tryPanel(colleague, ` ${second.toUpperCase()} `)).status).toBe(200)
  })

  it('takes no recovery code of a colleague', async () => {
    const [code = ''] = (await givenAColleague('author')).recoveryCodes
    expect(refusalOf(await tryPanel(colleague, code))).toEqual(wrong)
  })

  it('stops whoever knows the password and guesses codes, and says no more than before', async () => {
    for (let tries = 0; tries < 10; tries += 1) await tryPanel(colleague, '000000')
    expect(refusalOf(await tryPanel(colleague, codeOf(colleague)))).toEqual(wrong)
  })

  it('is never stopped by a stranger who guesses passwords', async () => {
    for (let tries = 0; tries < 12; tries += 1)
      await tryPanel({ ...colleague, password: 'a guess' }, '000000')
    expect((await tryPanel(colleague, codeOf(colleague))).status).toBe(200)
  })

  it('is noted by ids alone', async () => {
    await enterPanel(colleague)
    const { rows } = await askDatabase(
      `SELECT action, actor, person FROM audit WHERE subject = $1 ORDER BY created_at DESC LIMIT 1`,
      [colleague.id],
    )
    expect(rows).toEqual([{ action: 'staff.signed-in', actor: 'platform', person: null }])
  })

  it('keeps the secret where reading the database alone does not tell it', async () => {
    const { rows } = await askDatabase('SELECT secret FROM second_factors WHERE staff_id = $1', [
      colleague.id,
    ])
    const kept = Buffer.from((rows[0] as { secret: string }).secret, 'base64url')
    expect(kept.includes(colleague.secret)).toBe(false)
    const other = await givenAColleague('author')
    await askDatabase('UPDATE second_factors SET secret = $1 WHERE staff_id = $2', [
      kept.toString('base64url'),
      other.id,
    ])
    const moved = await tryPanel(other, codeOf(colleague))
    expect([moved.status, tokenIn(moved)]).toEqual([500, ''])
  })
})

describe('a token without the second factor', () => {
  const kinds = Object.entries(unprovedTokens)

  // Each door is tried with one of them, the next with another: the long tests try each at every door.
  it.each(kinds.map(([kind, made], nth) => [kind, made, nth] as const))(
    'opens no more than no token at all: %s',
    async (_, made, nth) => {
      const { id } = await givenAColleague('administrator', 'author', 'validator')
      const token = await made(id)
      const some = everyDoor.filter((_door, place) => place % kinds.length === nth)
      expect(await doorsThatKnow(token, some)).toEqual([])
      expect(await worthOf(token)).toEqual(worthNothing)
    },
  )

  it('cannot be had from Payload itself', async () => {
    const { payload } = await startedCms()
    const { email, password } = colleague
    const req = await createLocalReq({}, payload)
    await expect(
      payload.login({ collection: 'staff', data: { email, password }, overrideAccess: true, req }),
    ).rejects.toThrow()
  })
})
