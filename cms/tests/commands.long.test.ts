import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect, test } from 'vitest'

import { ownDatabase } from '../../tests/support/own-database.ts'
import { canaryRecord } from './support/canaries/record.ts'
import { command } from './support/command.ts'
import { databaseOfOrdinaryRole } from './support/ordinary-role.ts'
import { startedCms, withDatabase } from './support/started-cms.ts'

test('operators back up, and restore elsewhere with the same passphrase', async () => {
  const [from, data] = await Promise.all([temporary('backup'), temporary('data')])
  const key = { BACKUP_KEY: 'five invented words in clear' }
  await canaryRecord()
  const { databaseUrl, dataFolder } = await startedCms()
  const here = { DATABASE_URL: databaseUrl, DATA_DIR: dataFolder, ...key }
  const made = await command('backup.ts', [path.join(from, 'made')], here)
  expect([made.code, made.said]).toEqual([
    0,
    expect.stringMatching(/tables: \d+ of \d+[^]*Sealed \d+ rows/),
  ])
  const place = await databaseOfOrdinaryRole()
  const there = { DATABASE_URL: place.url, DATA_DIR: data, ...key }
  const back = await command('restore.ts', [path.join(from, 'made')], there)
  expect([back.code, back.said]).toEqual([
    0,
    expect.stringMatching(
      /Restored the record of[^]*WARNING: [^]*erasures\.jsonl[^]*lines of the audit hold/,
    ),
  ])
  await place.drop()
  await Promise.all([from, data].map((folder) => rm(folder, { recursive: true })))
})

test('an operator installs a vocabulary, and reads what it means for records', async () => {
  const folder = await temporary('vocabulary')
  const at = (name: string) => path.join(folder, name)
  await Promise.all([
    writeFile(at('hp.json'), JSON.stringify({ graphs: [graph] })),
    writeFile(at('phenotype.hpoa'), annotations),
  ])
  await canaryRecord()
  const { databaseUrl } = await startedCms()
  const settings = { DATABASE_URL: databaseUrl, DATA_DIR: folder }
  const vocabulary = (...words: string[]) => command('vocabulary.ts', words, settings)
  const given = ['--hpo', at('hp.json'), '--annotations', at('phenotype.hpoa')]
  const [unsaid, refused, checked] = [
    await vocabulary('install', '--hpo'),
    await vocabulary('check', at('phenotype.hpoa')),
    await vocabulary('check', ...given),
  ]
  expect([unsaid.code, refused.code, checked.code]).toEqual([2, 1, 0])
  expect(unsaid.said).toMatch(/^Usage: /)
  expect(refused.said).toMatch(/is cut short or is no JSON file\.\n$/)
  expect(checked.said).toMatch(/own words: 1 \(HP:0001250\)[^]*Nothing was written/)
  expect((await vocabulary('show')).said).toContain('In force: the starter vocabulary')
  expect((await vocabulary('install', ...given)).code).toBe(0)
  expect((await vocabulary('show')).said).toContain('In force: HPO 2001-01-01, 2 terms.')
  await rm(folder, { recursive: true })
})

test('an operator lets an administrator back who lost everything, and nobody else', async () => {
  const database = await ownDatabase()
  const createAdmin = (words: readonly string[]) =>
    command('create-admin.ts', words, { DATABASE_URL: database })
  await createAdmin(['ada@demo.example', 'Ada', 'Example'])
  const back = await createAdmin(['--lost', 'ada@demo.example'])
  expect([back.code, back.said]).toEqual([
    0,
    expect.stringMatching(/^The administrator opens[^]*\/admin\/link#[\w-]{43}\n$/),
  ])
  const other = await createAdmin(['--lost', 'ben@demo.example'])
  expect([other.code, other.said]).toEqual([1, 'No administrator has this address.\n'])
  const { rows } = await withDatabase(database, (client) =>
    client.query<{ action: string }>('SELECT action FROM audit'),
  )
  expect(rows.map(({ action }) => action)).toContain('staff.let-back-by-operator')
})

function temporary(name: string): Promise<string> {
  return mkdtemp(path.join(tmpdir(), `share4rare-${name}-`))
}

/** A release of two invented terms, as HPO publishes them. */
const release = 'http://purl.obolibrary.org/obo/hp/releases/2001-01-01/hp.json'
const address = (digits: string) => `http://purl.obolibrary.org/obo/HP_${digits}`
const graph = {
  meta: { version: release },
  nodes: ['0000001', '0000118'].map((digits) => ({
    ...{ id: address(digits), lbl: `Invented ${digits}`, type: 'CLASS' },
  })),
  edges: [{ sub: address('0000118'), pred: 'is_a', obj: address('0000001') }],
}
const columns =
  'database_id disease_name qualifier hpo_id reference evidence onset frequency sex modifier aspect biocuration'
const annotations = `#hpo-version: ${release}\n${columns.replaceAll(' ', '\t')}\n`
