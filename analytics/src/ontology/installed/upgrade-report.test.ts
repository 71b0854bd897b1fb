import { rm } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import {
  annotationsOf,
  graphOf,
  smallTerms,
  term,
  writtenFiles,
} from '../../../tests/small-release.ts'
import { idOf, termOf, type Ontology } from '../compiled/ontology.ts'
import { checkVocabulary, installVocabulary, type InstallOrder } from './install-vocabulary.ts'
import { openVocabulary } from './open-vocabulary.ts'
import type { UpgradeReport } from './upgrade-report.ts'
import { upgradeSentences } from './upgrade-sentences.ts'

const [all, abnormality] = smallTerms.terms.map(({ id, label, parents }) =>
  term(id, label, parents),
)
const prickling = { id: 'HP:0000040', label: 'Invented prickling' }
const changed = {
  version: '2002-02-02',
  terms: [
    ...(all && abnormality ? [all, abnormality] : []),
    term('HP:0000030', 'Humming that is loud', ['HP:0000118']),
    term(prickling.id, prickling.label, ['HP:0000118']),
  ],
  obsolete: [
    { id: 'HP:0000009', replacedBy: 'HP:0000010' },
    { id: 'HP:0000010', replacedBy: prickling.id },
    { id: 'HP:0000020', replacedBy: null },
  ],
}
const files = await writtenFiles({
  'hp.json': graphOf(smallTerms),
  'phenotype.hpoa': annotationsOf(smallTerms.version),
  'later.json': graphOf(changed),
  'later.hpoa': annotationsOf(changed.version),
})
const order: InstallOrder = {
  folder: path.join(files.folder, 'vocabulary'),
  ontology: files.at('hp.json'),
  annotations: files.at('phenotype.hpoa'),
  recordedIds: null,
  now: new Date(),
  progress: () => undefined,
}
const upgrade = { ...order, ontology: files.at('later.json'), annotations: files.at('later.hpoa') }

/** What people told, as records keep it. */
const records = ['HP:0000009', 'HP:0000010', 'HP:0000020', 'HP:0000030', 'HP:0000030'].map(
  (hpoId) => ({ hpoId, label: `As it was told: ${hpoId}` }),
)
const asTold = structuredClone(records)

async function* recordedIds() {
  for (const { hpoId } of records) yield await Promise.resolve(hpoId)
}

const readIn = (ontology: Ontology) => (id: string) => {
  const found = termOf(ontology, id)
  return found === null ? 'own words' : idOf(ontology, found)
}

afterAll(() => rm(files.folder, { recursive: true }))

describe('an upgrade', () => {
  let report: UpgradeReport

  beforeAll(async () => {
    await installVocabulary(order)
    report = (await installVocabulary({ ...upgrade, recordedIds: recordedIds() })).report
  })

  test('tells what was added, renamed, replaced, retired and moved', () => {
    expect(report.changes).toEqual({
      added: [prickling],
      renamed: [
        { id: 'HP:0000030', label: 'Humming that is loud', before: 'Loud invented humming' },
      ],
      replaced: [{ id: 'HP:0000010', label: 'Invented itching', by: prickling }],
      retired: [{ id: 'HP:0000020', label: 'Invented humming' }],
      moved: [{ id: 'HP:0000030', label: 'Humming that is loud' }],
    })
  })

  test('tells which kinds of symptoms in records are read as another, and which are known no more', () => {
    expect(report.records).toEqual({
      kinds: 4,
      readAsAnother: [
        { id: 'HP:0000009', by: prickling },
        { id: 'HP:0000010', by: prickling },
      ],
      unknown: ['HP:0000020'],
    })
  })

  test('leaves what was told as it was, and reads it by the release in force', async () => {
    const { ontology } = await openVocabulary(order.folder)
    expect(records).toEqual(asTold)
    const read = records.map(({ hpoId }) => hpoId).map(readIn(ontology))
    expect(read).toEqual(['HP:0000040', 'HP:0000040', 'own words', 'HP:0000030', 'HP:0000030'])
  })

  test('says it all in sentences', () => {
    expect(upgradeSentences(report)).toEqual([
      'From HPO 2001-01-01 to HPO 2002-02-02.',
      'Added: 1 (HP:0000040 Invented prickling).',
      'Renamed: 1 (HP:0000030 Loud invented humming → Humming that is loud).',
      'Replaced: 1 (HP:0000010 Invented itching → HP:0000040 Invented prickling).',
      'Gone without a replacement: 1 (HP:0000020 Invented humming).',
      'Moved beneath other terms: 1 (HP:0000030 Humming that is loud).',
      'Records hold 4 kinds of symptoms. None of them is rewritten.',
      'Read as another term from now on: 2 (HP:0000009 → HP:0000040 Invented prickling; HP:0000010 → HP:0000040 Invented prickling).',
      'Known no more, and shown as own words: 1 (HP:0000020).',
    ])
  })

  test('back to the release before brings its terms back', async () => {
    const { changes, records: again } = await checkVocabulary({
      ...order,
      recordedIds: recordedIds(),
    })
    expect(changes?.added.map(({ id }) => id)).toEqual(['HP:0000010', 'HP:0000020'])
    expect(changes?.retired).toEqual([prickling])
    expect(again?.unknown).toEqual([])
  })
})
