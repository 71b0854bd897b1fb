import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'

import { annotationsOf, graphOf, smallTerms, writtenFiles } from '../../../tests/small-release.ts'
import { sha256 } from '../../sha256.ts'
import { labelOf, termOf } from '../compiled/ontology.ts'
import { checkVocabulary, installVocabulary, type InstallOrder } from './install-vocabulary.ts'
import { openVocabulary } from './open-vocabulary.ts'

const later = { ...smallTerms, version: '2002-02-02' }
const graph = graphOf(smallTerms)
const told = annotationsOf(smallTerms.version)
const files = await writtenFiles({
  'hp.json': graph,
  'hp.json.gz': gzipSync(graph),
  'phenotype.hpoa': told,
  'later.json': graphOf(later),
  'later.hpoa': annotationsOf(later.version),
  'cut.json.gz': gzipSync(graph).subarray(0, 100),
  'cut.json': graph.slice(0, -100),
  'closed.json': graphOf({ ...smallTerms, terms: smallTerms.terms.slice(0, 3).slice(1) }),
  'other.json': graph.replaceAll('/hp/releases/', '/mondo/releases/'),
  'latin.json': Buffer.from(graph.replace('itching', 'itchïng'), 'latin1'),
  'cut.hpoa': told.slice(0, -20),
  'half.hpoa': `${told.split('\n').slice(0, 3).join('\n')}\n`,
  'narrow.hpoa': told.replace('ORPHA:900001\tInvented', 'ORPHA:900001 Invented'),
  'other.hpoa': 'database_id\tsomething else\n',
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
const versionInForce = async () => (await openVocabulary(folder)).ontology.release.version

beforeEach(() => rm(folder, { recursive: true, force: true }))
afterAll(() => rm(files.folder, { recursive: true }))

describe('installing a vocabulary', () => {
  test('puts it in force, with the hash of each source and of what was compiled', async () => {
    const { current } = await installVocabulary({ ...order, ontology: files.at('hp.json.gz') })
    const open = await openVocabulary(folder)
    expect(open.ontology.release).toEqual({
      ...{ kind: 'official', version: '2001-01-01', hasDiseases: true },
      sources: [
        { name: 'hp.json.gz', sha256: sha256(gzipSync(graph)) },
        { name: 'phenotype.hpoa', sha256: sha256(told) },
      ],
    })
    expect(open.installed).toEqual(current)
    expect(current).toMatchObject({
      file: `2001-01-01-${current.sha256.slice(0, 8)}.voc`,
      sha256: sha256(await readFile(path.join(folder, current.file))),
      installedAt: '2026-01-02T03:04:05.000Z',
    })
    expect(labelOf(open.ontology, termOf(open.ontology, 'HP:0000009') ?? NaN)).toBe(
      'Invented itching',
    )
  })

  test('takes addresses as it takes paths', async () => {
    const server = createServer(({ url = '' }, response) => {
      void readFile(path.join(files.folder, new URL(url, 'http://127.0.0.1').pathname)).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      )
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = z.object({ port: z.int() }).parse(server.address())
    const at = `http://127.0.0.1:${String(port)}/`
    const given = { ...order, ontology: `${at}hp.json.gz?download`, annotations: `${at}nowhere` }
    await expect(installVocabulary(given)).rejects.toThrow(/nowhere could not be downloaded/)
    const { current } = await installVocabulary({ ...given, annotations: `${at}phenotype.hpoa` })
    expect(current.release.sources.map(({ name }) => name)).toEqual([
      'hp.json.gz',
      'phenotype.hpoa',
    ])
    server.close()
  })

  test('compiles the same sources to the same bytes', async () => {
    const first = await installVocabulary(order)
    const second = await installVocabulary({ ...order, now: new Date() })
    expect(second.current.sha256).toBe(first.current.sha256)
  })

  test.each<[what: string, given: Partial<InstallOrder>, sentence: RegExp]>([
    ['a missing file', { ontology: 'nowhere.json' }, /^nowhere\.json cannot be read\.$/],
    ['a cut zip', { ontology: files.at('cut.json.gz') }, /cut\.json\.gz is cut short or damaged/],
    ['a cut graph', { ontology: files.at('cut.json') }, /cut\.json is cut short or is no JSON/],
    [
      'a graph closed again',
      { ontology: files.at('closed.json') },
      /is not whole: \d+ of its terms/,
    ],
    ['another ontology', { ontology: files.at('other.json') }, /is not a release of the Human/],
    ['another encoding', { ontology: files.at('latin.json') }, /is not a text in UTF-8\.$/],
    ['another release', { annotations: files.at('later.hpoa') }, /of release 2002.*is of 2001/],
    ['cut annotations', { annotations: files.at('cut.hpoa') }, /its last line has no end\.$/],
    ['half the annotations', { annotations: files.at('half.hpoa') }, /tells of 1 .*and holds 0\.$/],
    [
      'a row of 11',
      { annotations: files.at('narrow.hpoa') },
      /line 5, is not a row of 12 columns\.$/,
    ],
    ['another table', { annotations: files.at('other.hpoa') }, /is not a phenotype\.hpoa/],
    ['a graph as annotations', { annotations: files.at('hp.json') }, /is not a phenotype\.hpoa/],
    ['a closed address', { ontology: 'http://127.0.0.1:1/hp.json' }, /could not be downloaded\./],
  ])('refuses %s in a sentence, and writes nothing', async (_, given, sentence) => {
    await expect(installVocabulary({ ...order, ...given })).rejects.toThrow(sentence)
    await expect(readdir(folder)).rejects.toThrow('ENOENT')
    await installVocabulary(upgrade)
    const there = await readdir(folder)
    await expect(installVocabulary({ ...order, ...given })).rejects.toThrow(sentence)
    expect(await readdir(folder)).toEqual(there)
    expect(await versionInForce()).toBe('2002-02-02')
  })

  test('of two at once puts one in force, whole, and leaves nothing unfinished', async () => {
    await Promise.all([installVocabulary(order), installVocabulary(upgrade)])
    expect(['2001-01-01', '2002-02-02']).toContain(await versionInForce())
    const left = await readdir(folder)
    expect(left.filter((name) => name.endsWith('.voc'))).toHaveLength(2)
    expect(left).toHaveLength(3)
  })

  test.each(['Compiling', 'Writing', 'Putting it in force'])(
    'leaves the old one in force when it is killed at: %s',
    async (step) => {
      await installVocabulary(order)
      await killedAt(step)
      expect(await versionInForce()).toBe('2001-01-01')
      await installVocabulary(upgrade)
      expect(await versionInForce()).toBe('2002-02-02')
    },
  )

  test('removes what is older than a day, and keeps the one before', async () => {
    await mkdir(folder)
    const old = ['1999-01-01-00000000.voc', 'current.json.0.unfinished']
    for (const name of old) await writeFile(path.join(folder, name), '')
    for (const name of old) await utimes(path.join(folder, name), 0, 0)
    const { current } = await installVocabulary(order)
    await utimes(path.join(folder, current.file), 0, 0)
    const next = await installVocabulary(upgrade)
    expect(await readdir(folder)).toEqual([current.file, next.current.file, 'current.json'])
  })

  test('is tried without writing anything', async () => {
    const report = await checkVocabulary(order)
    expect(report.before?.kind).toBe('starter')
    await expect(readdir(folder)).rejects.toThrow('ENOENT')
  })
})

test('a kill at any moment leaves one of them in force, whole', async () => {
  await installVocabulary(order)
  for (const round of [5, 14]) {
    const child = installing('for (;;) { await install(order); await install(upgrade) }')
    for (let line = 0; line < round; line++) await once(child.stdout, 'data')
    await killed(child)
    expect(['2001-01-01', '2002-02-02']).toContain(await versionInForce())
  }
})

/** A process of its own, killed by force as it comes to this step. */
async function killedAt(step: string): Promise<void> {
  const child = installing(
    'await install(upgrade)',
    `if (step.startsWith('${step}')) { writeSync(1, 'there'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0) }`,
  )
  await once(child.stdout, 'data')
  await killed(child)
}

function installing(work: string, onStep = 'writeSync(1, step)') {
  const { href } = new URL('install-vocabulary.ts', import.meta.url)
  const code = `
    import { writeSync } from 'node:fs'
    import { installVocabulary } from '${href}'
    const [order, upgrade] = ${JSON.stringify([order, upgrade])}
    const progress = (step) => { ${onStep} }
    const install = (given) => installVocabulary({ ...given, now: new Date(), progress })
    ${work}`
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function killed(child: ReturnType<typeof installing>): Promise<void> {
  const over = once(child, 'exit')
  child.kill('SIGKILL')
  expect(await over).toEqual([null, 'SIGKILL'])
}
