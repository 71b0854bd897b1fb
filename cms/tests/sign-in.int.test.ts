import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { startedCms, withDatabase } from './support/started-cms.ts'

const password = 'the-right-password'
const people = {
  members: { nickname: 'Ada Example', kind: 'patient', locale: 'en' },
  staff: { name: 'Ada Example', roles: ['author'] },
} as const

describe.each(['members', 'staff'] as const)('an account of %s', (collection) => {
  const email = `locked@${collection}.example`
  const signIn = async (word: string) =>
    (await rest('POST', `/${collection}/login`, { body: { email, password: word } })).status

  beforeAll(async () => {
    const { payload } = await startedCms()
    await payload.create({
      collection,
      data: { ...people[collection], email, password } as never, // one of two shapes
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
