import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { Client } from 'pg'
import type { TestProject } from 'vitest/node'

import { createDatabase } from '../../scripts/postgres/connect.ts'
import { postgresHome } from '../../scripts/postgres/postgres-home.ts'
import { makeCluster, postgresServer } from '../../scripts/postgres/postgres-programs.ts'
import { Children } from '../../scripts/processes/children.ts'
import { freePort } from '../../scripts/processes/free-port.ts'
import { postGuard } from '../../scripts/processes/post-guard.ts'
import { testSettings } from './test-settings.ts'

/**
 * Brings the PostgreSQL of the integration tests, or takes the server of TEST_DATABASE_URL, and migrates one
 * database that every test copies.
 */
export default async function bringPostgres(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  const server = given ? { url: given, stop: () => Promise.resolve() } : await embeddedServer()
  const name = `share4rare_test_${randomBytes(4).toString('hex')}`
  const template = Object.assign(new URL(server.url), { pathname: `/${name}` }).href
  await createDatabase(template, template)
  await migrate(template)
  project.provide('templateDatabase', template)
  return async () => {
    if (given) await dropDatabasesOf(name, given)
    await server.stop()
  }
}

async function embeddedServer() {
  const folder = await mkdtemp(path.join(tmpdir(), 'share4rare-tests-'))
  await chmod(folder, 0o755)
  const password = randomBytes(12).toString('hex')
  const port = String(await freePort())
  const children = new Children(folder)
  postGuard(folder)
  const home = postgresHome(folder)
  await makeCluster(home, password, (program) => children.run(program))
  const server = postgresServer(home, port)
  children.serve({ ...server, args: [...server.args, ...forgetful] })
  const stop = async () => {
    await children.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: `postgres://share4rare:${password}@127.0.0.1:${port}/postgres`, stop }
}

/** What the tests write may be lost with the machine. */
const forgetful = ['fsync', 'full_page_writes', 'synchronous_commit'].flatMap((setting) => [
  '-c',
  `${setting}=off`,
])

async function migrate(url: string): Promise<void> {
  const top = path.resolve(import.meta.dirname, '../..')
  const settings = { ...process.env, ...testSettings, DATABASE_URL: url }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'cms/src/migrate.ts'], {
    cwd: top,
    env: settings,
  })
}

async function dropDatabasesOf(prefix: string, server: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  )
  for (const { datname } of rows)
    await client.query(`DROP DATABASE ${client.escapeIdentifier(datname)} WITH (FORCE)`)
  await client.end()
}
