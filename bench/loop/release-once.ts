import {
  aggregateSnapshot,
  buildManifest,
  changedPeople,
  noiseKeyId,
  readSnapshot,
  release,
  secretKey,
  tablesToCsv,
} from '@share4rare/analytics'

import { benchCodebook } from './bench-codebook.ts'

/** Makes one release of a sealed snapshot, as the worker does, and tells what it took. */
const [folder = '', key = ''] = process.argv.slice(2)
const noiseKey = secretKey(key)
const population = { id: 'bench|all', diseases: null }
const { items } = benchCodebook

const began = performance.now()
const aggregate = await aggregateSnapshot({ folder, population, items, noiseKey })
const counted = performance.now()
const now = { folder, population }
const changed = await changedPeople({ now, earlier: now, items })
const compared = performance.now()
const snapshot = await readSnapshot(folder)
const outcome = release(aggregate, {
  tables: 'one-way',
  codebook: benchCodebook,
  countedOn: '2026-01-01',
  noiseKey,
  history: [changed],
  earlierNoiseKeyIds: [],
})
if (!outcome.ok || !snapshot) throw new Error('The release was refused.')
const figures = tablesToCsv(outcome.released, items, 'en')
buildManifest({
  release: 'bench',
  request: null,
  decisions: [],
  consentTextVersion: 'bench',
  noiseKeyId: noiseKeyId(noiseKey),
  gates: outcome.gates,
  createdAt: snapshot.consentCutOff,
  previousManifestSha256: null,
  released: outcome.released,
  snapshot,
  outputs: { 'figures.csv': figures },
})
const ended = performance.now()

const seconds = (from: number, to: number) => (to - from) / 1000
process.send?.({
  seconds: seconds(began, ended),
  countingSeconds: seconds(began, counted),
  historySeconds: seconds(counted, compared),
  // The most that the process held at any moment, in kilobytes.
  peakMB: (process.resourceUsage().maxRSS * 1024) / 1e6,
})
