import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { measureNames } from '../rank/measure-choice.ts'
import { runSimilarity } from './run-similarity.ts'
import { similarityWords, type SimilarityWords } from './similarity-words.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'similarity-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const rows = (...lines: unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')
const present = { one: ['HP:0001250', 'HP:0000252'], two: ['HP:0001250', 'HP:0001263'] }

async function answerOf(...words: string[]): Promise<string> {
  let answered = ''
  const answer = (text: string) => {
    answered += text
  }
  await runSimilarity(understood(words), folder, { answer, tell: () => undefined })
  return answered
}

function understood(words: readonly string[]): SimilarityWords {
  const found = similarityWords(words)
  if (typeof found === 'string') throw new Error(found)
  return found
}

/** The starter vocabulary knows no diseases of OMIM. */
const asked = measureNames.map((name) => (name.startsWith('own') ? name : `${name}@all`))

test.each(asked)('pairs and rank give the same score by %s', async (measure) => {
  const pairs = path.join(folder, 'pairs.jsonl')
  const profiles = path.join(folder, 'profiles.jsonl')
  writeFileSync(pairs, rows({ a: present.one, b: present.two }))
  writeFileSync(
    profiles,
    rows({ id: 'one', present: present.one }, { id: 'two', present: present.two }),
  )
  const [pair] = (await answerOf('pairs', '--input', pairs, '--measure', measure)).split('\n')
  const [list] = (await answerOf('rank', '--profiles', profiles, '--measure', measure)).split('\n')
  const score = /"score":([\d.e-]+)/
  expect(score.exec(list ?? '')?.[1]).toBe(score.exec(pair ?? '')?.[1])
})

test('what may be asked is told, every measure by its name', async () => {
  const told = await answerOf('--help')
  expect(measureNames.filter((name) => !told.includes(name))).toEqual([])
})

test.each([
  [['rank', '--profiles', 'x', '--measure', 'own', '--k', '0'], '--k is a whole number'],
  [['pairs', '--measure', 'own'], 'Name the file with --input'],
  [['pairs', '--input', 'x', '--measure', 'own@omim'], 'no measure called own@omim'],
  [['both'], 'Say "pairs" or "rank"'],
])('%j is answered with a sentence', (words, sentence) => {
  expect(similarityWords(words)).toContain(sentence)
})
