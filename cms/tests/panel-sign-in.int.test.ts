import { createLocalReq, jwtSign } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { doors } from '../src/access/doors.ts'
import { matrix } from '../src/access/matrix.ts'
import { openSession } from '../src/session/open-session.ts'
import { openStaffSession } from '../src/session/staff-session.ts'
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
import { refusalOf, rest, type Method } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'

let colleague: Colleague
const wrong = [401, 'credentials-wrong']
const nowhere = '00000000-0000-0000-0000-000000000000'

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

/** Tokens of a real account, that did not come about by a password and a second factor. */
const made: Readonly<Record<string, (id: string) => Promise<string>>> = {
  'a session without the mark': async (id) => {
    const { payload } = await startedCms()
    const req = await createLocalReq({}, payload)
    return (await openSession(req, { accounts: 'staff', id, lasts: 3600 })).token
  },
  'a session of another collection': async (id) => {
    const { payload } = await startedCms()
    return signedWith(payload.secret, { ...(await aRealSession(id)), collection: 'members' })
  },
  'a session that is not there': async (id) => {
    const { payload } = await startedCms()
    return signedWith(payload.secret, { ...(await aRealSession(id)), sid: 'second-factor-none' })
  },
  'a real session, signed with another secret': async (id) =>
    signedWith('another secret', await aRealSession(id)),
  'a real session, whose time is over': async (id) => {
    const { payload } = await startedCms()
    return signedWith(payload.secret, await aRealSession(id), -1)
  },
}

interface Claims {
  readonly id: string
  readonly collection: string
  readonly sid: string
}

async function aRealSession(id: string): Promise<Claims> {
  const { payload } = await startedCms()
  await openStaffSession(await createLocalReq({}, payload), id)
  const { rows } = await askDatabase('SELECT id AS sid FROM staff_sessions WHERE _parent_id = $1', [
    id,
  ])
  const [{ sid }] = z.tuple([z.object({ sid: z.string() })]).parse(rows)
  return { id, collection: 'staff', sid }
}

async function signedWith(secret: string, claims: Claims, lasts = 3600): Promise<string> {
  const fieldsToSign = { ...claims }
  return (await jwtSign({ fieldsToSign, secret, tokenExpiration: lasts })).token
}

describe('a token without the second factor', () => {
  const walked = [
    ...Object.keys(matrix).flatMap((slug) => [
      `GET /${slug}?limit=1`,
      `GET /${slug}/count`,
      `GET /${slug}/versions`,
      `GET /${slug}/${nowhere}`,
      `POST /${slug}`,
      `PATCH /${slug}/${nowhere}`,
      `DELETE /${slug}/${nowhere}`,
      `POST /${slug}/access`,
    ]),
    ...doors.map(({ door }) => door.replace(':id', nowhere).replace(':slug', 'none')),
    'GET /access',
  ]

  const at = (door: string, token?: string) => {
    const [method, path = ''] = door.split(' ')
    const body = method === 'GET' ? {} : { body: {} }
    return rest(method as Method, path, { ...body, ...(token !== undefined && { token }) })
  }

  const known = new Map<string, ReturnType<typeof at>>()
  const asNobody = (door: string) => {
    const reply = known.get(door) ?? at(door)
    known.set(door, reply)
    return reply
  }

  it.each(Object.keys(made))('opens no more than no token at all: %s', async (kind) => {
    const administrator = await givenAColleague('administrator', 'author', 'validator')
    const token = await made[kind]?.(administrator.id)
    const different: string[] = []
    for (const door of walked) {
      const [mine, nobodys] = await Promise.all([at(door, token ?? ''), asNobody(door)])
      const isSame = mine.status === nobodys.status && (isDrawn(door) || mine.text === nobodys.text)
      different.push(...(isSame ? [] : [door]))
    }
    expect(different).toEqual([])
    expect(await worthOf(token ?? '')).toEqual(worthNothing)
  })

  it('cannot be had from Payload itself', async () => {
    const { payload } = await startedCms()
    const { email, password } = colleague
    const req = await createLocalReq({}, payload)
    await expect(
      payload.login({ collection: 'staff', data: { email, password }, overrideAccess: true, req }),
    ).rejects.toThrow()
  })
})

/** Whose answer is another one each time. */
const isDrawn = (door: string) => door === 'GET /members/puzzle' || door.includes('/demo/')
