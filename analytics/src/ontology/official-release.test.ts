import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, describe, expect, test } from 'vitest'

import { officialFile, officialNames } from '../../tests/official-ontology.ts'
import { writtenFiles } from '../../tests/small-release.ts'
import { ancestorsOf, idOf, labelOf, termCount, termOf } from './compiled/ontology.ts'
import { compareOntologies } from './installed/compare-ontologies.ts'
import { installVocabulary } from './installed/install-vocabulary.ts'
import { openVocabulary } from './installed/open-vocabulary.ts'
import { disorderOf, nameOf, otherNamesOf, parentsOf } from './orphanet/orphanet.ts'
import { starterOntology } from './starter/starter-ontology.ts'
import { translatedNames } from './vocabulary.ts'

const beside = (name: string) =>
  fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url))
const sources = {
  ontology: officialFile(officialNames.ontology),
  annotations: officialFile(officialNames.annotations),
  orphanet: beside('orphanet/orphapacket-2025-12.jsonl.gz'),
  translations: ['es', 'nl-preprocessed'].map((name) =>
    beside(`translations/hp-${name}.babelon.tsv.gz`),
  ),
}
const { folder } = await writtenFiles({})
const opened = await officialVocabulary()

afterAll(() => rm(folder, { recursive: true }))

test.skipIf(opened.length === 0)(
  'the official release is there (skipped: shared/ is missing)',
  () => {
    expect(opened).toHaveLength(1)
  },
)

describe.each(opened)('the official release, installed and opened', (vocabulary) => {
  const { ontology, orphanet } = vocabulary
  const idsOf = (terms: Iterable<number>) => [...terms].map((term) => idOf(ontology, term))

  test('has all current terms, and leads from each former id to one or to none', () => {
    expect(termCount(ontology)).toBe(19_177)
    expect(ontology.ids.buffer).toBe(vocabulary.buffer)
    expect(ontology.formerIds.length).toBeGreaterThan(473)
    const seizure = termOf(ontology, 'HP:0001250') ?? NaN
    expect(labelOf(ontology, seizure)).toBe('Seizure')
    expect(idsOf(ancestorsOf(ontology, seizure))).toEqual([
      ...['HP:0000001', 'HP:0000118', 'HP:0000707', 'HP:0001250', 'HP:0012638'],
    ])
  })

  test('counts the diseases that its annotations tell of', () => {
    const { phenotype, omim, orpha } = ontology.counts
    expect([phenotype, omim, orpha].map(({ diseases }) => diseases)).toEqual([12_683, 8362, 4281])
  })

  test('notes the hash of each file as it was given', () => {
    expect(ontology.release.sources.map(({ name, sha256 }) => [name, sha256.slice(0, 16)])).toEqual(
      expect.arrayContaining([
        [officialNames.ontology, '383caf62485e8fe2'],
        [officialNames.annotations, 'df20d6369d36fc0b'],
      ]),
    )
  })

  test('knows every starter term by the same id and label', () => {
    const changes = compareOntologies(starterOntology(), ontology)
    expect(changes).toMatchObject({ renamed: [], replaced: [], retired: [] })
  })

  test('names the disorders of Orphanet', () => {
    const duchenne = orphanet && disorderOf(orphanet, 'ORPHA:98896')
    expect(orphanet?.codes).toHaveLength(9960)
    expect(orphanet && nameOf(orphanet, duchenne ?? NaN)).toBe('Duchenne muscular dystrophy')
    expect(orphanet && otherNamesOf(orphanet, duchenne ?? NaN)).toContain('DMD')
    expect(orphanet && parentsOf(orphanet, duchenne ?? NaN).length).toBeGreaterThan(0)
  })

  test('has names in other languages, which say whether they are official', () => {
    const [spanish, dutch] = ['es', 'nl'].map((language) => translatedNames(vocabulary, language))
    expect([
      spanish?.size,
      [...(spanish?.values() ?? [])].every((name) => name.isOfficial),
    ]).toEqual([...[19_176, true]])
    const official = [...(dutch?.values() ?? [])].filter(({ isOfficial }) => isOfficial)
    expect([dutch?.size, official.length]).toEqual([12_851, 416])
  })
})

async function officialVocabulary() {
  if (!existsSync(sources.ontology)) return []
  const order = { ...sources, recordedIds: null, now: new Date(), progress: () => undefined }
  await installVocabulary({ ...order, folder: path.join(folder, 'vocabulary') })
  return [await openVocabulary(path.join(folder, 'vocabulary'))]
}
