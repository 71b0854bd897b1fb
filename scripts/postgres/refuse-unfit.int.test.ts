import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { ownDatabase } from '../../tests/support/own-database.ts'
import { createDatabase, identityOf } from './connect.ts'

async function emptyDatabase(): Promise<URL> {
  const url = new URL(`${await ownDatabase()}_empty`)
  await createDatabase(url.href, url.href)
  return url
}

async function say(sql: string, url: URL | string): Promise<void> {
  const client = new Client({ connectionString: String(url) })
  await client.connect()
  await client.query(sql)
  await client.end()
}

const addStaff = (email: string) =>
  `INSERT INTO staff (id, name, email) VALUES (gen_random_uuid(), 'Ada', '${email}')`

test('an empty database fits, and one that was migrated', async () => {
  const { href } = await emptyDatabase()
  await expect(identityOf(href, true)).resolves.toBeTruthy()
  await expect(identityOf(await ownDatabase(), true)).resolves.toBeTruthy()
  await expect(identityOf(await ownDatabase(), false)).resolves.toBeTruthy()
})

test('a database whose first migration did not end fits: the next start goes on', async () => {
  const url = await emptyDatabase()
  await say('CREATE TABLE payload_migrations (id int)', url)
  await expect(identityOf(url.href, false)).resolves.toBeTruthy()
})

test('a database of somebody else is left alone', async () => {
  const url = await emptyDatabase()
  await say('CREATE TABLE orders (id int)', url)
  await expect(identityOf(url.href, false)).rejects.toThrow('tables that are not ours')
})

test('a user who may make no tables is told what to grant', async () => {
  const url = await emptyDatabase()
  const name = `ada_${randomBytes(6).toString('hex')}`
  await say(`CREATE ROLE ${name} LOGIN PASSWORD 'invented'`, url)
  const asAda = Object.assign(new URL(url), { username: name, password: 'invented' })
  await expect(identityOf(asAda.href, false)).rejects.toThrow(
    `GRANT CREATE ON SCHEMA public TO ${name};`,
  )
  const database = url.pathname.slice(1)
  await say(`GRANT CREATE ON DATABASE ${database} TO ${name}`, url)
  await say(`GRANT CREATE ON SCHEMA public TO ${name}`, url)
  await expect(identityOf(asAda.href, false)).resolves.toBeTruthy()
  await say(`DROP OWNED BY ${name}; DROP ROLE ${name}`, url)
})

test('a demo stays a demo', async () => {
  const url = await ownDatabase()
  await say(addStaff('ada@demo.example'), url)
  await expect(identityOf(url, false)).rejects.toThrow('holds the demo')
  await expect(identityOf(url, true)).resolves.toBeTruthy()
})

test('nothing invented is mixed with real accounts', async () => {
  const url = await ownDatabase()
  await say(addStaff('ada@example.org'), url)
  await expect(identityOf(url, true)).rejects.toThrow('holds accounts, and no demo')
  await expect(identityOf(url, false)).resolves.toBeTruthy()
})
