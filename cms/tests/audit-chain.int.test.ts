import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { createLocalReq, type PayloadRequest } from 'payload'
import { Client } from 'pg'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { ownDatabase } from '../../tests/support/own-database.ts'
import { noteLastLink, notedLink } from '../src/audit/noted-link.ts'
import { recordAudit } from '../src/audit/record-audit.ts'
import { auditSentence, verifyAuditChain } from '../src/audit/verify-audit-chain.ts'
import { command } from './support/command.ts'
import { emptyRecord, startedCms, withDatabase } from './support/started-cms.ts'

const odd = `"quoted" \\ back\nnext\ttab\u0001 ñ 日本 😀 \u2028`

describe('lines that are added at the same time', () => {
  beforeAll(emptyRecord)

  it('are chained without a gap, and those that are taken back leave none', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, index) => addLines(index % 3, index % 5 > 0)))
    const { databaseUrl } = await startedCms()
    const { rows } = await withDatabase(databaseUrl, (client) => client.query(chainInShort))
    expect(rows).toEqual([{ lines: '48', links: '48', last: '48' }])
    expect(await verdictIn(databaseUrl)).toMatchObject({ holds: true, lines: 48 })
  })
})

const chainInShort = `SELECT (SELECT count(*) FROM audit) AS lines, count(*) AS links, max(seq) AS last FROM audit_chain`

/** So many lines in one transaction, or one of its own; every fifth transaction is taken back. */
async function addLines(more: number, isKept: boolean): Promise<void> {
  const { payload } = await startedCms()
  const transactionID = (await payload.db.beginTransaction()) ?? ''
  const req: PayloadRequest = { ...(await createLocalReq({}, payload)), transactionID }
  await recordAudit(req, { action: 'test.added', subject: `${odd}${more}` })
  await payload.db[isKept ? 'commitTransaction' : 'rollbackTransaction'](transactionID)
}

describe('the command that looks at the audit', () => {
  let database: string
  let ids: readonly string[]

  beforeEach(async () => {
    database = await ownDatabase()
    ids = await say(database, addThree)
  })

  it('says that all lines hold, and the last link, by which a cut is seen later', async () => {
    const first = auditSentence(await verdictIn(database))
    expect(first).toMatch(/^All 3 lines of the audit hold; the last link is \w{64}\.$/)
    const noted = first.slice(-65, -1)
    expect(await verdictIn(database, noted)).toMatchObject({ holds: true })
    await tamper(
      database,
      `DELETE FROM audit_chain WHERE seq = 3; DELETE FROM audit WHERE id = '${ids[2] ?? ''}'`,
    )
    expect(await verdictIn(database)).toMatchObject({ holds: true, lines: 2 })
    const { code, said } = await command('verify-audit.ts', [noted], { DATABASE_URL: database })
    expect([code, said]).toEqual([1, expect.stringContaining('the end was cut off')])
  })

  it('knows the link that the worker noted beside the database, which a cut does not write over', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'share4rare-links-'))
    const database = await ownDatabase()
    const drizzled = drizzle(database)
    const note = () => noteLastLink(drizzled, folder)
    expect([await note(), await notedLink(folder)]).toEqual([true, null])
    await say(database, addThree)
    expect([await note(), await notedLink(folder)]).toMatchObject([true, { seq: 3 }])
    await tamper(
      database,
      `DELETE FROM audit_chain WHERE seq = 3; DELETE FROM audit WHERE action = 'three'`,
    )
    await say(database, addThree)
    expect([await note(), await notedLink(folder)]).toMatchObject([false, { seq: 3 }])
    const settings = { DATABASE_URL: database, DATA_DIR: folder }
    const { code, said } = await command('verify-audit.ts', [], settings)
    expect([code, said]).toEqual([1, expect.stringContaining('the end was cut off')])
    await drizzled.$client.end()
    await rm(folder, { recursive: true })
  })

  it.each([
    [
      'a line was changed',
      `UPDATE audit SET actor = 'staff:other' WHERE id = 'LINE'`,
      /line LINE, link 2/,
    ],
    [
      'a line was changed',
      `UPDATE audit SET created_at = created_at - interval '1 ms' WHERE id = 'LINE'`,
      /line LINE/,
    ],
    ['a line was changed', `UPDATE audit SET person = 'somebody' WHERE id = 'LINE'`, /line LINE/],
    ['a line is missing', `DELETE FROM audit WHERE id = 'LINE'`, /line LINE, link 2/],
    [
      'a line is missing',
      `INSERT INTO audit_gaps SELECT 'LINE', id FROM audit WHERE id <> 'LINE' LIMIT 1;
       DELETE FROM audit WHERE id = 'LINE'`,
      /line LINE/,
    ],
    [
      'a line was put in',
      `INSERT INTO audit (action, actor, subject) VALUES ('a', 'b', 'c')`,
      /line [\w-]{36}\)/,
    ],
    ['a link is missing', `DELETE FROM audit_chain WHERE seq = 2`, /link 2/],
    ['a link is missing', `DELETE FROM audit_chain WHERE seq = 1; DELETE FROM audit`, /link 1/],
    ['does not follow', `UPDATE audit_chain SET previous_hash = hash WHERE seq = 2`, /link 2/],
    [
      'a line was changed, or its link',
      `UPDATE audit_chain SET hash = previous_hash WHERE seq = 1`,
      /link 1|link 2/,
    ],
  ])('names it: %s (%s)', async (sentence, statement, place) => {
    const second = ids[1] ?? ''
    await tamper(database, statement.replaceAll('LINE', second))
    const said = auditSentence(await verdictIn(database))
    expect(said).toContain(sentence)
    expect(said.replaceAll(second, 'LINE')).toMatch(place)
  })

  it('reads an audit of many portions', async () => {
    await say(
      database,
      `INSERT INTO audit (action, actor, subject) SELECT 'many', 'platform', n::text FROM generate_series(1, 4500) n RETURNING id`,
    )
    expect(await verdictIn(database)).toMatchObject({ holds: true, lines: 4503 })
    await tamper(database, `UPDATE audit SET subject = 'other' WHERE subject = '4499'`)
    expect(await verdictIn(database)).toMatchObject({ fault: 'line-changed' })
  })

  it('says what to do where there is no audit yet', async () => {
    const elsewhere = Object.assign(new URL(database), { pathname: '/postgres' }).href
    const { code, said } = await command('verify-audit.ts', [], { DATABASE_URL: elsewhere })
    expect([code, said]).toEqual([1, expect.stringMatching(/no tables yet/)])
  })
})

const addThree = `INSERT INTO audit (action, actor, subject, person) VALUES
  ('one', 'platform', 'none', NULL), ('two', 'platform', '"none"', 'person'), ('three', 'platform', '', NULL) RETURNING id`

async function verdictIn(connectionString: string, ...noted: string[]) {
  return withDatabase(connectionString, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return verifyAuditChain(client, noted)
  })
}

async function say(connectionString: string, statement: string): Promise<string[]> {
  return withDatabase(connectionString, async (client) => {
    const { rows } = await client.query<{ id: string }>(statement)
    return rows.map(({ id }) => id)
  })
}

/** As somebody who can put the triggers out of the way. */
async function tamper(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  await client.query('SET session_replication_role = replica')
  await client.query(statement)
  await client.end()
}
