import { expect, test } from 'vitest'

import { noiseKeyId } from '../disclosure/noise-key-id.ts'
import { exampleKey } from '../../tests/example-people.ts'
import { examplePeople, exampleRelease } from '../../tests/example-release.ts'
import { buildManifest, type ManifestOrder } from './manifest.ts'

const order: ManifestOrder = {
  release: 'release-1',
  request: 'request-1',
  decisions: ['review-1', 'review-2', 'review-3'],
  consentTextVersion: '1',
  noiseKeyId: noiseKeyId(exampleKey),
  gates: [{ gate: 'history', passed: true }],
  createdAt: '2026-01-15T10:00:00Z',
  previousManifestSha256: null,
  released: exampleRelease(examplePeople),
  snapshot: {
    snapshot: 'snapshot-1',
    questionnaire: 'daily_life',
    purpose: 'request:1',
    consentCutOff: '2026-01-15T09:00:00Z',
    people: 40,
    answers: 120,
    codebookSha256: '00',
    files: [],
  },
  outputs: { 'figures.csv': 'a,b\n', 'a.csv': new Uint8Array([1]) },
}

test('the same inputs give the same bytes, in whatever order outputs are named', () => {
  const outputs = Object.fromEntries(Object.entries(order.outputs).toReversed())
  expect(buildManifest({ ...order, outputs })).toEqual(buildManifest(order))
})

test('a manifest tells rules, statistics and outputs', () => {
  const { manifest, text } = buildManifest(order)
  expect(manifest).toMatchObject({
    kind: 'table-set',
    rules: { id: 'share4rare-1', parameters: { threshold: 11, base: 5 } },
    statistics: [
      'daily_life|(size)',
      'daily_life|sleeps_well',
      'daily_life|helpers',
      'daily_life|tiredness',
    ],
    outputSha256: [{ name: 'a.csv' }, { name: 'figures.csv' }],
  })
  expect(JSON.parse(text)).toEqual(manifest)
})

test('it tells neither the key nor how many people there are', () => {
  const { text } = buildManifest(order)
  expect(text).not.toContain(exampleKey.export().toString('hex').slice(0, 16))
  expect(text).not.toMatch(/"(people|answers)":/)
})

test.each([
  ['an output', { outputs: { 'figures.csv': 'a,c\n' } }],
  ['the snapshot', { snapshot: { ...order.snapshot, codebookSha256: '01' } }],
  ['the manifest before it', { previousManifestSha256: '02' }],
])('another manifest comes of a change of %s', (_, change) => {
  expect(buildManifest({ ...order, ...change }).sha256).not.toBe(buildManifest(order).sha256)
})
