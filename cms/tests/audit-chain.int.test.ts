import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { createLocalReq, type PayloadRequest } from 'payload'
import { Client } from 'pg'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { ownDatabase } from '../../tests/support/own-database.ts'
import { linkFile, noteLastLink, notedLink } from '../src/audit/noted-link.ts'
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

/** The tests after the first one share a database, and find its audit without a line. */
let database: string

beforeAll(async () => {
  database = await ownDatabase()
})

const forgetAll = () =>
  tamper(
    database,
    ['audit', 'audit_chain', 'audit_gaps', 'erasures']
      .map((name) => `DELETE FROM ${name}`)
      .join(';'),
  )

describe('the command that looks at the audit', () => {
  let ids: readonly string[]

  beforeEach(async () => {
    await forgetAll()
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
    await forgetAll()
    const folder = await mkdtemp(path.join(tmpdir(), 'share4rare-links-'))
    const drizzled = drizzle(database)
    const note = () => noteLastLink(drizzled, folder)
    expect([await note(), await notedLink(folder)]).toEqual(['noted', null])
    await say(database, addThree)
    expect([await note(), await notedLink(folder)]).toMatchObject(['noted', { seq: 3 }])
    await tamper(
      database,
      `DELETE FROM audit_chain WHERE seq = 3; DELETE FROM audit WHERE action = 'three'`,
    )
    await say(database, addThree)
    expect([await note(), await notedLink(folder)]).toMatchObject(['link-gone', { seq: 3 }])
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

  it.each([
    ['no JSON', '{"seq": 3, "ha'],
    ['nothing', ''],
    ['another shape', '{"seq": "3", "hash": null}'],
    ['a hash that is none', '{"seq": 3, "hash": "0"}'],
  ])('keeps a note that holds %s as it is: it is no link', async (_, text) => {
    const { folder, noted } = await withNote(text)
    expect([noted, await readFile(linkFile(folder), 'utf8')]).toEqual(['unreadable', text])
    await rm(folder, { recursive: true })
  })

  it('says what to do where the note holds no link', async () => {
    const { folder } = await withNote('{"seq": 3, "ha')
    const settings = { DATABASE_URL: database, DATA_DIR: folder }
    const { code, said } = await command('verify-audit.ts', [], settings)
    expect(code).toBe(1)
    expect(said).toMatch(
      /^The audit cannot be proved whole: \S+audit-link\.json holds no link.+\n$/,
    )
    await rm(folder, { recursive: true })
  })

  /** A folder with a note, and what becomes of the next one that the worker would write there. */
  async function withNote(text: string) {
    const folder = await mkdtemp(path.join(tmpdir(), 'share4rare-links-'))
    await writeFile(linkFile(folder), text)
    const drizzled = drizzle(database)
    const noted = await noteLastLink(drizzled, folder)
    await drizzled.$client.end()
    return { folder, noted }
  }

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

describe('a line that left', () => {
  const [long, due] = [`now() - interval '6 years'`, `current_date - 1`]
  let person: string

  beforeEach(async () => {
    await forgetAll()
    person = randomUUID()
  })

  /** So many lines about the person, written at one moment; gives their ids. */
  const written = (at: string, lines = 1) =>
    say(
      database,
      `INSERT INTO audit (action, actor, subject, person, created_at)
       SELECT 'test.done', 'platform', n::text, '${person}', ${at} FROM generate_series(1, ${String(lines)}) n RETURNING id`,
    )

  const buried = (until: string) =>
    say(
      database,
      `INSERT INTO erasures (kind, subject, reason, kept) VALUES ('member', '${person}', 'asked-by-owner',
         jsonb_build_array(jsonb_build_object('what', 'audit', 'rows', 1, 'until', to_char(${until}, 'YYYY-MM-DD')))) RETURNING id`,
    )

  /** As the owner of a database can: everything is announced as the platform does it, whatever its time. */
  async function forged(lines: readonly string[], at = 'now()'): Promise<void> {
    const hash = createHash('sha256').update(lines.join(',')).digest('hex')
    const [announcement = ''] = await say(
      database,
      `INSERT INTO audit (action, actor, subject, created_at)
       VALUES ('audit.time-is-up', 'platform', '${hash}', ${at}) RETURNING id`,
    )
    for (const line of lines)
      await tamper(
        database,
        `INSERT INTO audit_gaps VALUES ('${line}', '${announcement}');
         DELETE FROM audit WHERE id = '${line}'`,
      )
  }

  it('did so when its time was up: younger ones stay until theirs is, and so does the first of all', async () => {
    await written(long, 4)
    await buried(due)
    await written(`now() - interval '5 years' + interval '2 days'`, 2)
    await written('now()')
    await say(database, 'SELECT remove_what_is_over()')
    await written('now()')
    await say(database, 'SELECT remove_what_is_over()')
    const verdict = await verdictIn(database)
    expect(verdict).toMatchObject({ holds: true, lines: 9 })
    const left = await say(database, 'SELECT audit_id AS id FROM audit_gaps')
    expect(left).toHaveLength(3)
    const [young] = await say(
      database,
      `SELECT id FROM audit WHERE created_at > now() - interval '1 day' AND person IS NOT NULL`,
    )
    const removal = `SET share4rare.leaving = 'yes'; GRANT DELETE ON audit TO CURRENT_USER;
      DELETE FROM audit WHERE id = '${young ?? ''}'`
    await expect(say(database, removal)).rejects.toThrow('before their last day')
  })

  it.each([
    ['a tombstone whose day has come', due, 'now()', true],
    ['no tombstone whose day has come', 'current_date + 1', 'now()', false],
    ['a day to come', due, `now() + interval '9 years'`, false],
  ])('long ago is believed to have left by %s: %s, %s', async (_, until, at, holds) => {
    const [, line = ''] = await written(long, 3)
    await buried(until)
    await forged([line], at)
    expect(await verdictIn(database)).toMatchObject({ holds })
  })

  it.each([
    ['one line', 1, 2],
    ['the first line', 0, 1],
    ['all of them', 0, 3],
  ])('too young is missed, though a forger announces %s', async (_, from, to) => {
    const lines = (await written('now()', 3)).slice(from, to)
    await buried(due)
    await forged(lines)
    expect(await verdictIn(database)).toMatchObject({
      holds: false,
      fault: 'line-missing',
      at: `line ${lines[0] ?? ''}`,
    })
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
