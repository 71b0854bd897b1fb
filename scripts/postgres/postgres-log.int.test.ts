import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { patience } from '../../tests/support/eventually.ts'
import { Children } from '../processes/children.ts'
import { freePort } from '../processes/free-port.ts'
import { createDatabase } from './connect.ts'
import { postgresHome } from './postgres-home.ts'
import { makeCluster, postgresServer } from './postgres-programs.ts'

let folder = ''
let children: Children
let client: Client

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'share4rare-log-'))
  chmodSync(folder, 0o755)
  children = new Children(folder)
  const home = postgresHome(folder)
  const port = String(await freePort())
  const url = `postgres://share4rare:invented@127.0.0.1:${port}/share4rare`
  await makeCluster(home, 'invented', (program) => children.run(program))
  children.serve(postgresServer(home, port))
  await createDatabase(url, url)
  client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await children.stop()
  const { cluster } = postgresHome(folder)
  if (!cluster.startsWith(folder)) rmSync(dirname(cluster), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

test('the log tells of the server, and nothing that people wrote', async () => {
  await client.query('CREATE TABLE people (email text UNIQUE, born date)')
  const add = () => client.query(`INSERT INTO people VALUES ('ada@example.org', '2001-02-03')`)
  await add()
  await expect(add()).rejects.toThrow('duplicate key')
  await expect(client.query(`SELECT '2001-02-31'::date`)).rejects.toThrow('2001-02-31')
  await expect(
    client.query(`DO $$BEGIN RAISE WARNING 'ada@example.org'; END$$`),
  ).resolves.toBeTruthy()
  await client.query('SELECT pg_reload_conf()')
  const log = join(folder, 'logs/postgres.log')
  await expect.poll(() => readFileSync(log, 'utf8'), { timeout: patience }).toContain('SIGHUP')
  const written = readFileSync(log, 'utf8')
  expect(written).toContain('ready to accept connections')
  expect(written).not.toMatch(/ada@example|2001-02|people/)
  expect(statSync(log).mode & 0o777).toBe(0o600)
})
