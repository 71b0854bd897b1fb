import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'

import { ownDatabase } from '../../tests/support/own-database.ts'
import { command, type Ended } from './support/command.ts'

let database: string

beforeAll(async () => {
  database = await ownDatabase()
})

type Settings = Readonly<Partial<Record<'DATABASE_URL' | 'PAYLOAD_SECRET', string>>>

/** The command as operators give it, in a process of its own. */
function createAdmin(words: readonly string[], more: Settings = {}): Promise<Ended> {
  return command('create-admin.ts', words, { DATABASE_URL: database, ...more })
}

function at(change: object): Settings {
  return { DATABASE_URL: Object.assign(new URL(database), change).href }
}

describe('the command that makes the first account', () => {
  it('makes an administrator once, who enters by a link that is told once', async () => {
    const first = await createAdmin(['ada@demo.example', 'Ada', 'Example'])
    expect(first.code).toBe(0)
    expect(first.said).toMatch(/\nhttp:\/\/127\.0\.0\.1:3000\/admin\/link#[\w-]{43}\n$/)
    const second = await createAdmin(['ben@demo.example', 'Ben Example'])
    expect(second.code).toBe(1)
    expect(second.said).toMatch(/^There is staff already/)
    expect(await staffOf(database)).toEqual([['ada@demo.example', 'Ada Example', 'administrator']])
  })

  it.each([
    ['an empty name', ['ada@demo.example', ' ']],
    ['no e-mail address', ['ada@', 'Ada Example']],
  ])('says how it is used on %s', async (_, words) => {
    const { code, said } = await createAdmin(words)
    expect([code, said.split('\n').length]).toEqual([2, 2])
    expect(said).toMatch(/^Usage: npm run create-admin/)
  })

  it.each([
    ['no such database', { pathname: '/not_there' }, '3D000'],
    ['another password', { password: 'wrong' }, '28P01'],
    ['no server', { port: '1' }, 'ECONNREFUSED'],
  ])('says that the address leads nowhere: %s', async (_, change, reason) => {
    const { code, said } = await createAdmin(['ada@demo.example', 'Ada'], at(change))
    expect([code, said.split('\n').length]).toEqual([1, 2])
    expect(said).toContain(`DATABASE_URL does not lead to a database (${reason})`)
  })

  it('asks for the tables first where there are none', async () => {
    const { code, said } = await createAdmin(
      ['ada@demo.example', 'Ada'],
      at({ pathname: '/postgres' }),
    )
    expect([code, said]).toEqual([1, expect.stringMatching(/no tables yet.*npm run migrate/)])
  })

  it('names the settings that are missing, without a trace of the code', async () => {
    const { code, said } = await createAdmin(['ada@demo.example', 'Ada'], { PAYLOAD_SECRET: '' })
    expect(code).toBe(1)
    expect(said).toMatch(/^The settings are not right:\n {2}- PAYLOAD_SECRET is missing/)
    expect(said).not.toContain('    at ')
  })
})

async function staffOf(connectionString: string) {
  const client = new Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<{ email: string; name: string; role: string }>(
    `SELECT email, name, value::text AS role FROM staff JOIN staff_roles ON parent_id = staff.id ORDER BY email, role`,
  )
  await client.end()
  return rows.map(({ email, name, role }) => [email, name, role])
}
