import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'similarity-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const script = path.join(import.meta.dirname, '../similarity.ts')

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, ...words],
    { encoding: 'utf8', env: { PATH: process.env['PATH'], DATA_DIR: folder } },
  )
  return { status, stdout, stderr }
}

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

const lines = (...rows: unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

const profiles = lines(
  { id: 'one', present: ['HP:0001250', 'HP:0001263'], pmid: 'PMID:1' },
  { id: 'two', present: ['HP:0001250', 'HP:0001263', 'HP:0000252'], pmid: 'PMID:1' },
  { id: 'three', present: ['HP:0001250'], pmid: 'PMID:2' },
)

test('rank gives the nearest of each profile, gzipped or not, without those of the same publication', () => {
  const out = path.join(folder, 'lists.jsonl')
  const input = write('profiles.jsonl.gz', gzipSync(profiles))
  const { status, stderr } = run(
    ...['rank', '--profiles', input, '--measure', 'own', '--k', '1'],
    ...['--out', out, '--exclude-same', 'pmid'],
  )
  expect(stderr).toContain('starter vocabulary')
  expect(status).toBe(0)
  const found = readFileSync(out, 'utf8').trimEnd().split('\n')
  expect(found.map((line): unknown => JSON.parse(line))).toEqual([
    { id: 'one', matches: [{ id: 'three', score: expect.any(Number) as unknown }] },
    { id: 'two', matches: [{ id: 'three', score: expect.any(Number) as unknown }] },
    { id: 'three', matches: [{ id: 'one', score: expect.any(Number) as unknown }] },
  ])
})

test('bad lines are named by number, and nothing is written', () => {
  const out = path.join(folder, 'scores.jsonl')
  const good = { a: ['HP:0001250'], b: ['HP:0001250'] }
  const bad = `${lines(good)}not JSON\n${lines({ a: ['HP:9999999'], b: [] }, { a: [] }, good)}`
  const { status, stderr } = run(
    ...['pairs', '--input', write('pairs.jsonl', bad), '--measure', 'lin-bma', '--out', out],
  )
  expect(status).toBe(1)
  expect(stderr).toContain('Line 2: no JSON.')
  expect(stderr).toContain('Line 3: HP:9999999 names no term')
  expect(stderr).toContain('Line 4: b: ')
  expect(stderr).not.toContain('Line 5')
  expect(existsSync(out)).toBe(false)
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
})

test('who calls it wrongly is told how, and ends with 2', () => {
  const { status, stderr } = run('pairs', '--input', 'x', '--measure', 'best')
  expect(status).toBe(2)
  expect(stderr).toContain('no measure called best')
})
