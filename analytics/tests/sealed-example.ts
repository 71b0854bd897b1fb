import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { SnapshotManifest, SnapshotSource } from '@share4rare/schemas'

import { takeSnapshot, type SnapshotOrder } from '../src/snapshot/take-snapshot.ts'
import { exampleCodebook, exampleKey } from './example-people.ts'

/** Lends out an empty folder and removes it afterwards. */
export async function withFolder<Outcome>(
  use: (folder: string) => Promise<Outcome>,
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'share4rare-test-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Seals invented people in a folder. */
export async function sealExample(
  folder: string,
  people: readonly SnapshotSource[],
  changes: Partial<SnapshotOrder> = {},
): Promise<SnapshotManifest> {
  return takeSnapshot({
    folder,
    lines: linesOf(people.map((person) => JSON.stringify(person))),
    codebook: exampleCodebook,
    key: exampleKey,
    about: {
      snapshot: 'snapshot-1',
      questionnaire: 'daily_life',
      purpose: 'study:example',
      consentCutOff: '2026-01-15T09:00:00Z',
    },
    ...changes,
  })
}

/** Texts as they arrive from a stream. */
export async function* linesOf(texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) {
    await Promise.resolve()
    yield text
  }
}
