import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { command } from './support/command.ts'
import { databaseOfOrdinaryRole, type OwnedDatabase } from './support/ordinary-role.ts'
import { withDatabase } from './support/started-cms.ts'

let ours: OwnedDatabase

beforeAll(async () => {
  ours = await databaseOfOrdinaryRole()
  await command('migrate.ts', [], { DATABASE_URL: ours.url })
})

afterAll(() => ours.drop())

describe('the role of the application', () => {
  it('migrates without being a superuser', async () => {
    const [found] = await say(`SELECT rolsuper AS is FROM pg_roles WHERE rolname = current_user`)
    expect(found).toEqual({ is: false })
  })

  it.each([
    'audit',
    'audit_chain',
    'consents',
    'consent_texts',
    'claim_texts',
    'partner_grants',
    'questionnaire_versions',
    'snapshots',
    'releases',
    'erasures',
  ])('may add to %s, and neither change nor remove anything', async (table) => {
    expect(await rightsTo(table)).toEqual(['INSERT', 'SELECT'])
    await say(`ALTER TABLE ${table} DISABLE TRIGGER append_only`)
    await expect(say(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/)
    await expect(say(`TRUNCATE ${table}`)).rejects.toThrow(/permission denied/)
    await expect(say(`UPDATE ${table} SET created_at = now()`)).rejects.toThrow()
    await say(`ALTER TABLE ${table} ENABLE TRIGGER append_only`)
  })

  it('may add to the events of validations, and remove them within an erasure alone', async () => {
    expect(await rightsTo('validations')).toEqual(['DELETE', 'INSERT', 'SELECT'])
    await expect(say('DELETE FROM validations')).rejects.toThrow(/never changed or removed/)
    await say(`BEGIN; SET LOCAL share4rare.erasing = 'yes'; DELETE FROM validations; COMMIT`)
  })

  it('adds rows that point to them', async () => {
    const [line] = await say(pointing)
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
  const [row] = await say(`SELECT ${held.join(', ')}`)
  return rights.filter((right) => row?.[right] === true)
}

async function say(statement: string): Promise<Record<string, unknown>[]> {
  return withDatabase(ours.url, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(statement)
    return rows
  })
}
