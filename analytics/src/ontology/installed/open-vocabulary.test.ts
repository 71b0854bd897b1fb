import { once } from 'node:events'
import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

import { afterAll, beforeEach, describe, expect, test } from 'vitest'

import { annotationsOf, graphOf, smallTerms, writtenFiles } from '../../../tests/small-release.ts'
import { labelOf, termCount, termOf } from '../compiled/ontology.ts'
import { starterOntology } from '../starter/starter-ontology.ts'
import { translatedNames } from '../vocabulary.ts'
import { inForceSentences } from './in-force-sentences.ts'
import { installVocabulary, type InstallOrder } from './install-vocabulary.ts'
import { openVocabulary } from './open-vocabulary.ts'
import { watchedVocabulary } from './watched-vocabulary.ts'

const later = { ...smallTerms, version: '2002-02-02' }
const files = await writtenFiles({
  'hp.json': graphOf(smallTerms),
  'phenotype.hpoa': annotationsOf(smallTerms.version),
  'later.json': graphOf(later),
  'later.hpoa': annotationsOf(later.version),
})
const folder = path.join(files.folder, 'vocabulary')
const order: InstallOrder = {
  folder,
  ontology: files.at('hp.json'),
  annotations: files.at('phenotype.hpoa'),
  recordedIds: null,
  now: new Date('2026-01-02T03:04:05Z'),
  progress: () => undefined,
}
const upgrade = { ...order, ontology: files.at('later.json'), annotations: files.at('later.hpoa') }
const again = 'is damaged (.*): install it again'

beforeEach(() => rm(folder, { recursive: true, force: true }))
afterAll(() => rm(files.folder, { recursive: true }))

describe('where nothing was installed', () => {
  test('the starter vocabulary is in force, in memory that threads share', async () => {
    const open = await openVocabulary(folder)
    expect(open.installed).toBeNull()
    expect(open.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(open.ontology).toEqual(starterOntology())
    expect(translatedNames(open, 'es').size).toBe(0)
    expect(inForceSentences(open)).toEqual([
      `In force: the starter vocabulary (of HPO 2025-05-06), ${String(termCount(open.ontology))} terms.`,
      'It comes with the platform. Nothing was installed.',
      expect.stringMatching(
        /^This service is using the Human Phenotype Ontology \(version 2025-05-06\)\./,
      ),
    ])
  })
})

describe('an installed vocabulary', () => {
  test.each<[what: string, harm: (file: string) => Promise<void>]>([
    ['one bit is other', async (file) => writeFile(file, flipped(await readFile(file)))],
    ['its end is missing', (file) => truncate(file, 1000)],
    ['it is empty', (file) => truncate(file, 0)],
    ['it is gone', (file) => rm(file)],
    ['the note is none', () => writeFile(path.join(folder, 'current.json'), '{"release":')],
    ['the note leads elsewhere', () => writeFile(path.join(folder, 'current.json'), '{}')],
  ])('is refused where %s, until it is installed again', async (_, harm) => {
    const { current } = await installVocabulary(order)
    await harm(path.join(folder, current.file))
    await expect(openVocabulary(folder)).rejects.toThrow(new RegExp(again))
    const { report } = await installVocabulary(order)
    expect(report).toMatchObject({ before: null, changes: null })
    expect((await openVocabulary(folder)).installed).toEqual(current)
  })

  test('is read by a worker from the same memory', async () => {
    await installVocabulary(order)
    const { buffer } = await openVocabulary(folder)
    const code = `
      const { parentPort, workerData: { modules, buffer } } = require('node:worker_threads')
      Promise.all(modules.map((href) => import(href))).then(([{ unpackVocabulary }, { labelOf }]) => {
        const { ontology } = unpackVocabulary(buffer)
        parentPort.postMessage({ label: labelOf(ontology, 3), same: ontology.ids.buffer === buffer })
      })`
    const modules = ['vocabulary-file.ts', '../compiled/ontology.ts'].map(
      (file) => new URL(file, import.meta.url).href,
    )
    const worker = new Worker(code, { eval: true, workerData: { modules, buffer } })
    expect(await once(worker, 'message')).toEqual([{ label: 'Loud invented humming', same: true }])
    await worker.terminate()
  })
})

describe('a watched vocabulary', () => {
  test('is the same object until another is installed, and then the other', async () => {
    const problems: unknown[] = []
    const watched = watchedVocabulary(folder, (problem) => problems.push(problem))
    const starter = await watched.now()
    expect(starter.installed).toBeNull()
    await installVocabulary(order)
    const first = await watched.now()
    expect(first.ontology.release.version).toBe('2001-01-01')
    expect(await watched.now()).toBe(first)
    await installVocabulary(upgrade)
    const [second, atOnce] = await Promise.all([watched.now(), watched.now()])
    expect(second.ontology.release.version).toBe('2002-02-02')
    expect(atOnce).toBe(second)
    expect(labelOf(first.ontology, termOf(first.ontology, 'HP:0000010') ?? NaN)).toBe(
      'Invented itching',
    )
    expect(problems).toEqual([])
  })

  test('stays where the next one is damaged, which is told once', async () => {
    const problems: string[] = []
    const watched = watchedVocabulary(folder, ({ message }) => problems.push(message))
    await installVocabulary(order)
    const first = await watched.now()
    await writeFile(path.join(folder, 'current.json'), 'nothing')
    expect(await watched.now()).toBe(first)
    expect(await watched.now()).toBe(first)
    expect(problems).toEqual([expect.stringMatching(again)])
    await installVocabulary(upgrade)
    expect((await watched.now()).ontology.release.version).toBe('2002-02-02')
  })

  test('fails as long as there is none to stay with', async () => {
    await installVocabulary(order)
    await writeFile(path.join(folder, 'current.json'), 'nothing')
    const watched = watchedVocabulary(folder, () => undefined)
    await expect(watched.now()).rejects.toThrow(new RegExp(again))
    await expect(watched.now()).rejects.toThrow(new RegExp(again))
    await installVocabulary(order)
    expect((await watched.now()).ontology.release.version).toBe('2001-01-01')
  })
})

/** The same bytes, but for one bit near the end. */
function flipped(bytes: Buffer): Buffer {
  const at = bytes.length - 20
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  return bytes
}
