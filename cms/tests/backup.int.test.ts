import { randomUUID } from 'node:crypto'
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { generateIdentity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ownDatabase } from '../../tests/support/own-database.ts'
import { verifyAuditChain } from '../src/audit/verify-audit-chain.ts'
import { makeBackup } from '../src/backup/make-backup.ts'
import { restoreBackup, type Restored } from '../src/backup/restore-backup.ts'
import { restoredSentences } from '../src/backup/restored-sentences.ts'
import { documentFile, tombstoneFile, tombstonesIn } from '../src/erasure/kept-tombstones.ts'
import { recordErasure } from '../src/erasure/record-erasure.ts'
import { removeWhatIsOver } from '../src/jobs/remove-what-is-over.ts'
import { keepWithdrawals, withdrawalFile } from '../src/withdrawals/kept-withdrawals.ts'
import { canaryRecord } from './support/canaries/record.ts'
import { command } from './support/command.ts'
import {
  givenACanaryPerson,
  tablesHolding,
  type CanaryPerson,
} from './support/given-canary-person.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { givenWhatIsAllowed, takeBack, type Allowed } from './support/given-what-is-taken-back.ts'
import { endGuardians, givenGuardians, heldOf, type Guardians } from './support/given-guardians.ts'
import { gone, whatIsOver } from './support/given-what-is-over.ts'
import { databaseOfOrdinaryRole, type OwnedDatabase } from './support/ordinary-role.ts'
import {
  buriedIn,
  eraseOnceMore,
  migrated,
  neverMigrated,
  restoredTwice,
  type RestoredPlace,
} from './support/restored-twice.ts'
import { startedCms, withDatabase } from './support/started-cms.ts'
import { differencesOf, hashesOf, rowsOf, type Hashes } from './support/table-hashes.ts'
import { worker } from './support/work-context.ts'

const quietly = () => undefined
const folders: string[] = []
const snapshot = 'snapshots/study-1/rows.parquet'
let key: string
let folder: string
let ada: CanaryPerson
let ben: CanaryPerson
let cleo: CanaryPerson
let allowed: Allowed
let letter: string
let letterOfAda: string
let hashesAtBackup: Hashes

/**
 * A filled record is backed up; afterwards Ada is erased, with one of her documents, and Ben takes back what he had
 * allowed. Cleo was erased before.
 */
beforeAll(async () => {
  await canaryRecord()
  const { payload, databaseUrl, dataFolder } = await startedCms()
  for (const left of ['erasures.jsonl', 'withdrawals.jsonl', 'documents', 'snapshots'])
    await rm(path.join(dataFolder, left), { recursive: true, force: true }) // of other files of tests
  const questionnaire = await givenAQuestionnaire()
  const about = { questionnaire, study: await givenAStudy(questionnaire) }
  ada = await givenACanaryPerson(about)
  ben = await givenACanaryPerson(about)
  cleo = await givenACanaryPerson(about)
  await givenFiles(dataFolder)
  allowed = await givenWhatIsAllowed(ben, about.study)
  await recordErasure(cleo.req, { kind: 'member', id: cleo.id, reason: 'asked-by-owner' })
  await withDatabase(databaseUrl, (client) => client.query(whatIsOver))
  await keepWithdrawals(payload.db.drizzle, dataFolder)
  key = await generateIdentity()
  folder = path.join(await temporary(), 'backup')
  hashesAtBackup = await hashesOf(databaseUrl)
  await makeBackup({ databaseUrl, dataFolder, folder, backupKey: key, progress: quietly })
  await recordErasure(ada.req, { kind: 'member', id: ada.id, reason: 'asked-by-owner' })
  await recordErasure(ada.req, { kind: 'document', id: letterOfAda, reason: 'asked-by-owner' })
  await takeBack(allowed)
  await removeWhatIsOver(await worker({ kind: 'remove-what-is-over', subject: 'all' }))
})

async function givenFiles(dataFolder: string): Promise<void> {
  for (const name of ['documents', 'snapshots/study-1', 'snapshots/study-2.unfinished-1'])
    await mkdir(path.join(dataFolder, name), { recursive: true })
  ;[letter, letterOfAda] = [randomUUID(), randomUUID()]
  await writeFile(documentFile(dataFolder, letter), `${ben.word} letter`)
  await writeFile(documentFile(dataFolder, letterOfAda), `${ada.word} letter`)
  await writeFile(path.join(dataFolder, snapshot), Buffer.alloc(300_000, ben.word))
  await chmod(path.join(dataFolder, snapshot), 0o400)
  await writeFile(path.join(dataFolder, 'snapshots/study-2.unfinished-1/rows'), 'half')
}

afterAll(async () => {
  const { dataFolder } = await startedCms()
  for (const name of ['documents', 'snapshots/study-1', 'snapshots/study-2.unfinished-1'])
    await rm(path.join(dataFolder, name), { recursive: true, force: true })
  for (const made of folders) await rm(made, { recursive: true, force: true })
})

describe('the drill: a backup restored into an empty place', () => {
  let place: OwnedDatabase
  let data: string
  let restored: Restored

  beforeAll(async () => {
    const { dataFolder } = await startedCms()
    place = await databaseOfOrdinaryRole()
    data = await temporary()
    await copyFile(tombstoneFile(dataFolder), tombstoneFile(data)) // erasures outlive the backup
    await copyFile(withdrawalFile(dataFolder), withdrawalFile(data))
    restored = await restoring(place.url, data)
  })

  afterAll(() => place.drop())

  const restoring = (databaseUrl: string, dataFolder: string) =>
    restoreBackup({ databaseUrl, dataFolder, folder, backupKey: key, progress: quietly }, () =>
      migrated(databaseUrl),
    )

  it('is table by table what the record is now, Ada being erased in both', async () => {
    const { databaseUrl } = await startedCms()
    const [now, there] = await Promise.all([hashesOf(databaseUrl), hashesOf(place.url)])
    expect(Object.keys(there).length).toBeGreaterThan(80)
    expect(differencesOf(now, there)).toEqual([
      ...['audit', 'audit_chain', 'mails'],
      ...sessions.slice(0, 1),
      'one_time_tokens',
      ...sessions.slice(1),
    ])
    expect(differencesOf(hashesAtBackup, there)).toEqual(
      expect.arrayContaining(['members', 'patients', 'questionnaire_responses', 'erasures']),
    )
  })

  it('has the audit as it was, and one line more, about the restoring', async () => {
    const { databaseUrl } = await startedCms()
    const older = `SELECT id, action FROM audit WHERE action <> 'record.restored' ORDER BY id`
    const there = await rowsOf(place.url, older)
    const now = await rowsOf(databaseUrl, older)
    expect(now).toEqual(expect.arrayContaining(there))
    expect(there.length).toBe(now.length - 8) // Ada, her patient and her document; what Ben took back
    expect(restored.audit).toMatchObject({ holds: true, lines: there.length })
    const after = await withDatabase(place.url, (client) => verifyAuditChain(client))
    expect(after).toMatchObject({ holds: true, lines: there.length + 1 })
  })

  it('has nobody signed in, and counters that go on', async () => {
    expect(
      await rowsOf(place.url, sessions.map((table) => `SELECT FROM ${table}`).join(' UNION ALL ')),
    ).toEqual([])
    const counter = `SELECT nextval('diseases_locales_id_seq') > max(id) AS fresh FROM diseases_locales`
    expect(await rowsOf(place.url, counter)).toEqual([{ fresh: true }])
  })

  it('holds nothing of whom was erased before and since, and everything of Ben', async () => {
    const { databaseUrl } = await startedCms()
    expect(await tablesHolding(ada.word, place.url)).toEqual([])
    expect(await tablesHolding(cleo.word, place.url)).toEqual([])
    const here = await tablesHolding(ben.word, databaseUrl)
    expect(await tablesHolding(ben.word, place.url)).toEqual(
      here.filter((table) => table !== 'public.members_sessions'),
    )
  })

  it('removes what was kept and is over by now, and no link or code that is used once lives again', async () => {
    const left = `SELECT FROM members WHERE id = '${gone}' UNION ALL
      SELECT FROM consents WHERE owner_id = '${gone}'`
    expect(await rowsOf(place.url, left)).toEqual([])
    const open = `SELECT FROM one_time_tokens WHERE used_at IS NULL OR details <> '{}'
      UNION ALL SELECT FROM recovery_codes`
    expect(await rowsOf(place.url, open)).toEqual([])
    const said = restoredSentences(restored).join(' ')
    expect(said).toMatch(/sign in anew.*Links.*Recovery codes/)
    expect(said).not.toContain('WARNING')
    expect(said).toContain('The starter vocabulary was in force. No backup holds a vocabulary')
  })

  it('gives nothing back that Ben took back after the backup, and says how much that is', async () => {
    const { grant, removed, destroyed, person, study } = allowed
    const said = `(SELECT decision::text AS last FROM consents
      WHERE patient_id = '${person.patient}' AND purpose_id = '${study}' ORDER BY decided_at DESC LIMIT 1)`
    const ended = `(SELECT event::text FROM partner_grants WHERE "grant" = '${grant}' ORDER BY at DESC LIMIT 1)`
    const left = `(SELECT state || coalesce(key, '') FROM documents WHERE id IN ('${removed}', '${destroyed}'))`
    expect(await rowsOf(place.url, [said, ended, left].join(' UNION ALL '))).toEqual(
      ['deny', 'revoked', 'destroyed'].map((last) => ({ last })),
    )
    expect(restored).toMatchObject({ withdrawn: 2, missing: [] })
    expect(restoredSentences(restored).join(' ')).toContain('taken back again: 2 statements')
    const unknown = { ...restored, missing: ['withdrawals.jsonl'] }
    expect(restoredSentences(unknown).join(' ')).toMatch(
      /WARNING: the data folder held no withdrawals.jsonl .*back in force.*erasures.jsonl and/,
    )
  })

  it('has the files, but for the erased document and what was being written', async () => {
    const found = await readdir(data, { recursive: true })
    expect(found.toSorted()).toEqual([
      ...['documents', `documents/${letter}.age`, 'erasures.jsonl'],
      ...['snapshots', 'snapshots/study-1', snapshot, 'withdrawals.jsonl'],
    ])
    expect((await stat(path.join(data, snapshot))).mode & 0o777).toBe(0o400)
    expect(await readFile(documentFile(data, letter), 'utf8')).toBe(`${ben.word} letter`)
    const { dataFolder } = await startedCms()
    expect(await tombstonesIn(data)).toEqual(expect.arrayContaining(await tombstonesIn(dataFolder)))
  })

  it('still refuses changes', async () => {
    const attempt = withDatabase(place.url, (client) => client.query('DELETE FROM consents'))
    await expect(attempt).rejects.toThrow(/permission denied|never changed/)
    expect(restoredSentences(restored).join('\n')).toMatch(
      /rows in \d+ tables, 7 files.*erased again: 8 tombstones/s,
    )
  })

  it('is refused a second time: nothing is mixed', async () => {
    await expect(restoring(place.url, await temporary())).rejects.toThrow(
      /The database is not empty/,
    )
    const empty = await ownDatabase()
    await expect(restoring(empty, data)).rejects.toThrow(/The data folder is not empty/)
  })
})

describe('guardians whose rights ended after a backup', () => {
  let guardians: Guardians
  let lines: number[]
  let known: string[]
  let places: RestoredPlace[]

  beforeAll(async () => {
    const { databaseUrl, dataFolder, payload } = await startedCms()
    const questionnaire = await givenAQuestionnaire()
    guardians = await givenGuardians({ questionnaire, study: await givenAStudy(questionnaire) })
    await keepWithdrawals(payload.db.drizzle, dataFolder)
    const from = path.join(await temporary(), 'backup')
    await makeBackup({ databaseUrl, dataFolder, folder: from, backupKey: key, progress: quietly })
    lines = await endGuardians(guardians)
    known = await buriedIn(dataFolder)
    places = await restoredTwice({ folder: from, backupKey: key }, dataFolder, await temporary())
  })

  const inBoth = async (statement: string) => {
    const [first, second] = await Promise.all(places.map(({ url }) => rowsOf(url, statement)))
    expect(second).toEqual(first)
    return first
  }

  const held = (patient: string) => inBoth(heldOf(patient))

  const wholly = (owner_id: string) =>
    ['answers', 'earlier', 'medical-proof'].map((what) => ({ owner_id, what }))

  const standing = ({ patient }: CanaryPerson) =>
    inBoth(
      `SELECT owner_id, relationship, guardianship, validation, closed FROM patients WHERE id = '${patient}'`,
    )

  it('are written beside the database by each door, at once', () => {
    expect(lines.map((count) => count - (lines[0] ?? 0))).toEqual([0, 1, 2, 3])
  })

  it('lose whom they handed over, who is whole and the adult’s', async () => {
    const { known: guardian, adult } = guardians
    expect(await standing(guardian)).toMatchObject([
      { owner_id: adult, relationship: 'self', guardianship: null, validation: 'not-started' },
    ])
    expect(await held(guardian.patient)).toEqual(wholly(adult))
    expect(places[0]?.restored).toMatchObject({ handedOver: 1, ended: 2 })
  })

  it('take nobody with them whose adult the backup does not know, and the command names whom', async () => {
    const { unknown } = guardians
    const asBefore = [{ owner_id: unknown.id, relationship: 'child', closed: false }]
    expect(await standing(unknown)).toMatchObject(asBefore)
    expect(await held(unknown.patient)).toEqual(wholly(unknown.id))
    for (const { restored, url, data } of places) {
      expect(restored.toHandOver).toEqual([unknown.patient])
      expect(restoredSentences(restored).join(' ')).toMatch(`again: ${unknown.patient}.`)
      await eraseOnceMore(url, data) // the worker, a minute later
    }
    expect(await held(unknown.patient)).toEqual(wholly(unknown.id))
    const gone = `SELECT email FROM members WHERE id = '${unknown.id}'`
    expect(await inBoth(gone)).toEqual([{ email: `erased-${unknown.id}@erased.invalid` }])
  })

  it('have no tombstone that they did not have before, however often it is restored', async () => {
    expect(known).toContain(`member ${guardians.known.id}`)
    for (const { data } of places) expect(await buriedIn(data)).toEqual(known)
  })

  it('stay declined, but for who was approved again before the backup', async () => {
    const { approved, again, ward } = guardians
    expect(await standing(approved)).toMatchObject([{ guardianship: 'declined' }])
    expect(await standing(again)).toMatchObject([{ guardianship: 'approved' }])
    expect(await standing(ward)).toMatchObject([{ guardianship: 'asked' }])
  })

  it('are told apart from what is as it was', async () => {
    const [place] = places
    const said = place ? restoredSentences(place.restored).join(' ') : ''
    expect(said).toMatch(/ended again: 2\..*theirs again: 1\..*TO DO: 1 profile/)
    expect(said).toMatch(/not done again: roles taken from colleagues, passwords changed/)
    const after = await withDatabase(place?.url ?? '', (client) => verifyAuditChain(client))
    expect(after).toMatchObject({ holds: true })
  })
})

describe('a backup', () => {
  it('shows nothing in clear: no word, no name of a table or file', async () => {
    const names = await readdir(folder)
    const bytes = await Promise.all(names.map((name) => readFile(path.join(folder, name))))
    const all = Buffer.concat(bytes).toString('latin1')
    const clear = [ada.word, ben.word, 'tests.example', 'canary', 'patients', 'snapshots', letter]
    expect(clear.filter((word) => all.includes(word))).toEqual([])
    expect(names.filter((name) => !/^(\d{5}|key|manifest)\.age$/.test(name))).toEqual([])
    expect((await stat(path.join(folder, 'manifest.age'))).mode & 0o777).toBe(0o600)
  })

  it('may be sealed with the public half of a key, which opens nothing', async () => {
    const { databaseUrl, dataFolder } = await startedCms()
    const half = path.join(await temporary(), 'backup')
    const backupKey = await identityToRecipient(key)
    const order = { databaseUrl, dataFolder, folder: half, backupKey, progress: quietly }
    await makeBackup(order)
    await expect(restoreBackup(order, neverMigrated)).rejects.toThrow(/seals only/)
    const attempt = restoreBackup({ ...order, backupKey: key }, neverMigrated)
    await expect(attempt).rejects.toThrow(/neither empty nor freshly migrated|not empty/)
  })

  it('is not written over another one', async () => {
    const { databaseUrl, dataFolder } = await startedCms()
    const order = { databaseUrl, dataFolder, folder, backupKey: key, progress: quietly }
    await expect(makeBackup(order)).rejects.toThrow(/is not empty: name a new folder/)
  })
})

describe('restoring touches nothing and says why', () => {
  const nowhere = 'postgres://127.0.0.1:1/nowhere'
  const tried = async (from: string, backupKey = key) =>
    restoreBackup(
      {
        databaseUrl: nowhere,
        dataFolder: await temporary(),
        folder: from,
        backupKey,
        progress: quietly,
      },
      neverMigrated,
    )

  it('with another key', async () => {
    await expect(tried(folder, await generateIdentity())).rejects.toThrow(/does not open key\.age/)
    await expect(tried(folder, 'a passphrase of somebody')).rejects.toThrow(
      /does not open key\.age/,
    )
  })

  it('with a folder that holds no backup', async () => {
    await expect(tried(await temporary())).rejects.toThrow(/holds no backup/)
  })

  it.each(['manifest.age', '00003.age'])('with a damaged file: %s', async (name) => {
    const copy = await copied()
    const bytes = await readFile(path.join(copy, name))
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    await writeFile(path.join(copy, name), bytes)
    await expect(tried(copy)).rejects.toThrow(`The backup is damaged: ${name}`)
  })

  it.each(['manifest.age', '00003.age'])('with a missing file: %s', async (name) => {
    const copy = await copied()
    await rm(path.join(copy, name))
    await expect(tried(copy)).rejects.toThrow(`${name} is missing`)
  })

  it('from another version, whose tables are others', async () => {
    const other = await ownDatabase()
    await withDatabase(other, (client) =>
      client.query(`INSERT INTO payload_migrations (name) VALUES ('20990101_000001_later')`),
    )
    const from = path.join(await temporary(), 'backup')
    await makeBackup({
      databaseUrl: other,
      dataFolder: await temporary(),
      folder: from,
      backupKey: key,
      progress: quietly,
    })
    await expect(tried(from)).rejects.toThrow(/version 0\.1\.0.*20990101_000001_later/)
  })
})

describe('a restoring that fails half way', () => {
  it('leaves the database and the folder as they were', async () => {
    const [torn, place, data] = [await ownDatabase(), await ownDatabase(), await temporary()]
    await withDatabase(torn, (client) => client.query(rowThatPointsNowhere))
    const from = path.join(await temporary(), 'backup')
    const order = { dataFolder: data, folder: from, backupKey: key, progress: quietly }
    await makeBackup({ ...order, databaseUrl: torn })
    const before = await hashesOf(place)
    const attempt = restoreBackup({ ...order, databaseUrl: place }, neverMigrated)
    await expect(attempt).rejects.toThrow(/foreign key/)
    expect(differencesOf(before, await hashesOf(place))).toEqual([])
    expect(await readdir(data)).toEqual([])
    const settings = { DATABASE_URL: place, DATA_DIR: data, BACKUP_KEY: key }
    const { code, said } = await command('restore.ts', [from], settings)
    expect([code, said]).toEqual([1, expect.stringMatching(/taken back \(23503\)/)])
    expect(said).not.toMatch(/canary|hpo_id/)
  })
})

const rowThatPointsNowhere = `SET session_replication_role = replica;
  INSERT INTO patients_symptoms VALUES (1, gen_random_uuid(), 'canary-id', 'HP:0001250', 'canary', false)`

describe('the command', () => {
  it('asks for a key first', async () => {
    const ended = await command('backup.ts', [], { DATABASE_URL: await ownDatabase() })
    expect([ended.code, ended.said]).toEqual([
      1,
      expect.stringMatching(/^Set BACKUP_KEY first.*\n$/),
    ])
  })
})

const sessions = ['members_sessions', 'staff_sessions']

async function temporary(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'share4rare-backup-'))
  folders.push(made)
  return made
}

async function copied(): Promise<string> {
  const copy = await temporary()
  for (const name of await readdir(folder))
    await copyFile(path.join(folder, name), path.join(copy, name))
  return copy
}
