import { randomBytes } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ownDatabase } from '../../tests/support/own-database.ts'
import { command } from './support/command.ts'
import { withDatabase } from './support/started-cms.ts'

/** An ordinary role as operators make it: it owns one database, and nothing else in the server is its. */
const role = `role_${randomBytes(6).toString('hex')}`
let server: URL
let ours: URL

beforeAll(async () => {
  server = Object.assign(new URL(await ownDatabase()), { pathname: '/postgres' })
  ours = Object.assign(new URL(server), {
    username: role,
    password: 'invented',
    pathname: `/${role}`,
  })
  await say(server, `CREATE ROLE ${role} LOGIN PASSWORD 'invented'`)
  await say(server, `CREATE DATABASE ${role} OWNER ${role}`)
  await command('migrate.ts', [], { DATABASE_URL: ours.href })
})

afterAll(async () => {
  await say(server, `DROP DATABASE ${role} WITH (FORCE)`)
  await say(server, `DROP ROLE ${role}`)
})

describe('the role of the application', () => {
  it('migrates without being a superuser', async () => {
    const [found] = await say(
      ours,
      `SELECT rolsuper AS is FROM pg_roles WHERE rolname = current_user`,
    )
    expect(found).toEqual({ is: false })
  })

  it.each([
    'audit',
    'audit_chain',
    'consents',
    'questionnaire_versions',
    'snapshots',
    'releases',
    'erasures',
  ])('may add to %s, and neither change nor remove anything', async (table) => {
    expect(await rightsTo(table)).toEqual(['INSERT', 'SELECT'])
    await say(ours, `ALTER TABLE ${table} DISABLE TRIGGER append_only`)
    await expect(say(ours, `DELETE FROM ${table}`)).rejects.toThrow(/permission denied/)
    await expect(say(ours, `TRUNCATE ${table}`)).rejects.toThrow(/permission denied/)
    await expect(say(ours, `UPDATE ${table} SET created_at = now()`)).rejects.toThrow()
    await say(ours, `ALTER TABLE ${table} ENABLE TRIGGER append_only`)
  })

  it('adds rows that point to them', async () => {
    const [line] = await say(ours, pointing)
    expect(line).toEqual({ points: true })
  })
})

const pointing = `WITH questionnaire AS (INSERT INTO questionnaires DEFAULT VALUES RETURNING id),
  snapshot AS (INSERT INTO snapshots (name, questionnaire_id, purpose, manifest)
    SELECT 'one', id, 'none', '{}' FROM questionnaire RETURNING id, questionnaire_id)
  INSERT INTO releases (name, kind, questionnaire_id, snapshot_id, population, items, document, manifest, manifest_sha256)
    SELECT 'one', 'table-set', questionnaire_id, id, '{}', '[]', '{}', '{}', '' FROM snapshot RETURNING snapshot_id IS NOT NULL AS points`

async function rightsTo(table: string): Promise<string[]> {
  const rights = ['DELETE', 'INSERT', 'SELECT', 'TRUNCATE', 'UPDATE']
  const held = rights.map((right) => `has_table_privilege('${table}', '${right}') AS "${right}"`)
  const [row] = await say(ours, `SELECT ${held.join(', ')}`)
  return rights.filter((right) => row?.[right] === true)
}

async function say(database: URL, statement: string): Promise<Record<string, unknown>[]> {
  return withDatabase(database.href, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(statement)
    return rows
  })
}
