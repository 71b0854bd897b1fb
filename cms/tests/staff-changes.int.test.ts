import { beforeEach, describe, expect, it } from 'vitest'

import { rowsOf } from './support/newcomers.ts'
import { givenAMember } from './support/given-canary-person.ts'
import { persona, tokenOf, type PersonaName } from './support/personas.ts'
import { refusal, refusalOf, rest } from './support/rest.ts'
import { emptyRecord } from './support/started-cms.ts'

beforeEach(emptyRecord)

it('what staff change in an account stands in the audit by its fields, and no value does', async () => {
  const { id } = await givenAMember(`changed${String(Date.now())}`, 'patient')
  const body = { nickname: `new ${id}`, email: `new.${id}@tests.example`, locale: 'es' }
  const token = await tokenOf('administrator')
  const reply = await rest('PATCH', `/members/${id}`, { token, body })
  expect(reply.status).toBe(200)
  await rest('PATCH', `/members/${id}`, { token, body: { ...body, password: 'a new quiet river' } })
  const lines = await rowsOf(
    `SELECT action, actor, person FROM audit WHERE subject = '${id}' ORDER BY created_at`,
  )
  const actor = `staff:${(await persona('administrator')).id}`
  const changed = (field: string) => ({ action: `member.${field}-changed`, actor, person: null })
  expect(lines).toEqual([changed('email'), changed('nickname'), changed('password')])
  const kept = JSON.stringify(await rowsOf('SELECT * FROM audit'))
  expect(kept).not.toMatch(/tests\.example|new [0-9a-f]/)
})

describe('closing a colleague’s account', () => {
  const close = async (id: string, as: PersonaName = 'administrator') =>
    rest('POST', `/staff/${id}/close`, { token: await tokenOf(as) })

  it('ends their sessions, takes every key, and leaves what they were under their id', async () => {
    const [{ id }, token] = [await persona('author'), await tokenOf('author')]
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
    expect((await close(id)).status).toBe(200)
    expect((await rowsOf(account))[0]).toMatchObject({ name: 'Former author' })
  })

  it('is for administrators, and never one’s own', async () => {
    const { id: own } = await persona('administrator')
    const { id } = await persona('author')
    const replies = [await close(own), await close(id, 'validator'), await close(id, 'patient')]
    expect(replies.map(refusalOf)).toEqual(replies.map(() => refusal(403, 'not-permitted')))
  })

  it('leaves an administrator, also where two close each other at once', async () => {
    const [{ id: one }, { id: other }] = [
      await persona('administrator'),
      await persona('validator'),
    ]
    await rowsOf(`INSERT INTO staff_roles ("order", parent_id, value)
      VALUES (9, '${other}', 'administrator')`)
    const replies = await Promise.all([close(other), close(one, 'validator')])
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    const left = `SELECT parent_id FROM staff_roles WHERE value = 'administrator'`
    expect(await rowsOf(left)).toHaveLength(1)
  })

  it('or taking the role away is refused for the last administrator', async () => {
    const { id } = await persona('administrator')
    const body = { roles: ['author'] }
    const reply = await rest('PATCH', `/staff/${id}`, {
      token: await tokenOf('administrator'),
      body,
    })
    expect(reply.status).toBe(409)
  })
})
