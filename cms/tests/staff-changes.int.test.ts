import { beforeEach, expect, it } from 'vitest'

import { rowsOf } from './support/newcomers.ts'
import { givenAMember } from './support/given-canary-person.ts'
import { persona, tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'
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
  expect(await rowsOf(`SELECT action FROM audit WHERE subject = '${id}'`)).toEqual([
    { action: 'member.ambassador-changed' },
  ])
})
