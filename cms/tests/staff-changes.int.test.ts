import { randomUUID } from 'node:crypto'

import { whoLookedSchema } from '@share4rare/schemas'
import { beforeEach, describe, expect, it } from 'vitest'

import { openSession } from '../src/session/open-session.ts'
import { rowsOf } from './support/newcomers.ts'
import { givenAMember } from './support/given-canary-person.ts'
import { aColleague, persona, tokenOf, type PersonaName } from './support/personas.ts'
import { refusal, refusalOf, rest } from './support/rest.ts'
import { emptyRecord } from './support/started-cms.ts'

beforeEach(emptyRecord)

it('what staff change in an account stands in the audit of its owner by its fields, and no value does', async () => {
  const { id } = await givenAMember(`changed${String(Date.now())}`, 'patient')
  const body = { nickname: `new ${id}`, email: `new.${id}@tests.example`, locale: 'es' }
  const token = await tokenOf('administrator')
  const reply = await rest('PATCH', `/members/${id}`, { token, body })
  expect(reply.status).toBe(200)
  const lines = await rowsOf(
    `SELECT action, actor, person FROM audit WHERE subject = '${id}' AND action LIKE '%-changed' ORDER BY created_at`,
  )
  const actor = `staff:${(await persona('administrator')).id}`
  const changed = (field: string) => ({ action: `member.${field}-changed`, actor, person: id })
  expect(lines).toEqual([changed('email'), changed('nickname')])
  const kept = JSON.stringify(await rowsOf('SELECT * FROM audit'))
  expect(kept).not.toMatch(/tests\.example|new [0-9a-f]/)
})

it('nobody of the staff sets the password of a member, or makes an account', async () => {
  const { id } = await givenAMember(`locked${String(Date.now())}`, 'patient')
  const token = await tokenOf('administrator')
  const locks = () => rowsOf(`SELECT salt, hash FROM members WHERE id = '${id}'`)
  const before = await locks()
  const password = 'a new quiet river'
  await rest('PATCH', `/members/${id}`, { token, body: { password, salt: 'a', hash: 'b' } })
  expect(await locks()).toEqual(before)
  const account = { email: 'made@tests.example', password, nickname: 'made', kind: 'patient' }
  const made = await rest('POST', '/members', { token, body: { ...account, locale: 'en' } })
  expect(made.status).toBe(403)
  expect(await rowsOf(`SELECT id FROM members WHERE email = 'made@tests.example'`)).toEqual([])
})

it('a member whose address staff change is told at both, and nobody under age gets an account', async () => {
  const word = `moved${String(Date.now())}`
  const { id } = await givenAMember(word, 'patient')
  const token = await tokenOf('administrator')
  await rest('PATCH', `/members/${id}`, { token, body: { email: `${word}.new@tests.example` } })
  const mails = await rowsOf(
    `SELECT address, locale FROM mails WHERE template = 'address-changed' ORDER BY address`,
  )
  expect(mails).toEqual([
    { address: `${word}.new@tests.example`, locale: 'es' },
    { address: `${word}@tests.example`, locale: 'es' },
  ])
  const child = await rest('PATCH', `/members/${id}`, { token, body: { birthDate: '2015-05-01' } })
  expect(child.status).toBe(400)
  expect(await rowsOf(`SELECT birth_date FROM members WHERE id = '${id}'`)).toEqual([
    { birth_date: null },
  ])
})

it('a member reads that staff changed their address, and everybody who was signed in to the account is out', async () => {
  const signedIn = async () => {
    const { id, req } = await givenAMember(`in${randomUUID().slice(0, 8)}`, 'patient')
    const { token } = await openSession(req, { accounts: 'members', id, lasts: 3600 })
    return { id, req, token }
  }
  const [changed, other] = [await signedIn(), await signedIn()]
  const statuses = () =>
    Promise.all(
      [changed, other].map(
        async ({ token }) => (await rest('GET', '/patients/mine', { token })).status,
      ),
    )
  const change = async (body: object) =>
    rest('PATCH', `/members/${changed.id}`, { token: await tokenOf('administrator'), body })
  await change({ name: 'Ada Example' })
  expect(await statuses()).toEqual([200, 200])
  await change({ email: `new.${changed.id}@tests.example` })
  expect(await statuses()).toEqual([401, 200])
  const sessions = `SELECT FROM members_sessions WHERE _parent_id = '${changed.id}'`
  expect(await rowsOf(sessions)).toEqual([])
  const again = { accounts: 'members', id: changed.id, lasts: 3600 } as const
  const { token } = await openSession(changed.req, again)
  const { body } = await rest('GET', '/members/who-looked', { token })
  const { lines } = whoLookedSchema.parse(body)
  expect(lines.map(({ action, who }) => [action, who])).toEqual(
    expect.arrayContaining([
      ['member.name-changed', 'administrator'],
      ['member.email-changed', 'administrator'],
    ]),
  )
})

it('administrators alone make somebody an ambassador, which stands in the audit', async () => {
  const { id } = await givenAMember(`ambassador${String(Date.now())}`, 'patient')
  const make = async (as: 'administrator' | 'community staff' | 'validator' | 'patient') =>
    rest('PATCH', `/members/${id}`, { token: await tokenOf(as), body: { ambassador: true } })
  const statuses = [await make('community staff'), await make('validator'), await make('patient')]
  expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403])
  expect((await make('administrator')).status).toBe(200)
  expect(await rowsOf(`SELECT ambassador FROM members WHERE id = '${id}'`)).toEqual([
    { ambassador: true },
  ])
  expect(
    await rowsOf(`SELECT action FROM audit WHERE subject = '${id}' AND action LIKE '%-changed'`),
  ).toEqual([{ action: 'member.ambassador-changed' }])
})

describe('closing a colleague’s account', () => {
  const closeAs = (id: string, token: string) => rest('POST', `/staff/${id}/close`, { token })
  const close = async (id: string, as: PersonaName = 'administrator') =>
    closeAs(id, await tokenOf(as))

  it('ends their sessions, takes every key, and leaves what they were under their id', async () => {
    const { id, token } = await aColleague('author')
    await rowsOf(`INSERT INTO second_factors VALUES ('${id}', 'sealed', 0) ON CONFLICT DO NOTHING;
      INSERT INTO recovery_codes VALUES ('${id}', 'hash')`)
    expect((await close(id)).body).toEqual({ closed: true })
    expect((await rest('GET', '/staff/sessions', { token })).status).toBe(401)
    const account = `SELECT name, email, hash, salt FROM staff WHERE id = '${id}'`
    expect(await rowsOf(account)).toEqual([
      { name: 'Former author', email: `erased-${id}@erased.invalid`, hash: null, salt: null },
    ])
    const keys = ['staff_sessions', 'staff_roles', 'second_factors', 'recovery_codes'].map(
      (table) => `SELECT FROM ${table} held WHERE to_jsonb(held)::text LIKE '%${id}%'`,
    )
    expect(await rowsOf(keys.join(' UNION ALL '))).toEqual([])
    const actor = `staff:${(await persona('administrator')).id}`
    expect(await rowsOf(`SELECT actor, subject FROM audit WHERE action = 'staff.erased'`)).toEqual([
      { actor, subject: id },
    ])
    expect((await rowsOf(account))[0]).toMatchObject({ name: 'Former author' })
    const email = `back-${id}@tests.example`
    const back = { email, name: 'Back Again', roles: ['validator'] }
    const reopened = await rest('PATCH', `/staff/${id}`, {
      token: await tokenOf('administrator'),
      body: back,
    })
    expect(reopened.status).toBe(409)
    expect((await rowsOf(account))[0]).toMatchObject({ name: 'Former author' })
    expect(await rowsOf(keys.join(' UNION ALL '))).toEqual([])
  })

  it('leaves nothing that could be done with it, and writes to nobody', async () => {
    const { id } = await aColleague('author')
    await close(id)
    const token = await tokenOf('administrator')
    const mails = () => rowsOf('SELECT count(*) FROM mails')
    const before = await mails()
    for (const door of ['invite', 'take-second-factor', 'close']) {
      const reply = await rest('POST', `/staff/${id}/${door}`, { token })
      expect([door, refusalOf(reply)]).toEqual([door, refusal(403, 'not-permitted')])
    }
    expect(await mails()).toEqual(before)
  })

  it('is for administrators, and never one’s own', async () => {
    const { id: own } = await persona('administrator')
    const { id } = await persona('author')
    const replies = [await close(own), await close(id, 'validator'), await close(id, 'patient')]
    expect(replies.map(refusalOf)).toEqual(replies.map(() => refusal(403, 'not-permitted')))
  })

  it('leaves an administrator, also where two close each other at once', async () => {
    await whileOthersRest(async () => {
      const [one, other] = [await aColleague('administrator'), await aColleague('administrator')]
      const both = [closeAs(other.id, one.token), closeAs(one.id, other.token)]
      const replies = await Promise.all(both)
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
      const left = `SELECT parent_id FROM staff_roles WHERE value = 'administrator'`
      expect(await rowsOf(left)).toHaveLength(1)
    })
  })

  it('or taking the role away is refused for the last administrator', async () => {
    await whileOthersRest(async () => {
      const { id, token } = await aColleague('administrator')
      const reply = await rest('PATCH', `/staff/${id}`, { token, body: { roles: ['author'] } })
      expect(reply.status).toBe(409)
    })
  })

  /** Does something while nobody else is an administrator; those of other files are again, afterwards. */
  async function whileOthersRest(work: () => Promise<void>): Promise<void> {
    const resting = `UPDATE staff_roles SET value = 'validator' WHERE value = 'administrator' RETURNING id`
    const ids = (await rowsOf(resting)).map(({ id }) => String(id))
    try {
      await work()
    } finally {
      await rowsOf(`DELETE FROM staff_roles WHERE value = 'administrator'`)
      const them = ids.map((id) => `'${id}'`).join(', ')
      await rowsOf(`UPDATE staff_roles SET value = 'administrator' WHERE id IN (${them})`)
    }
  }
})
