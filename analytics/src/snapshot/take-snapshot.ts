import { chmod, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import {
  canonicalJson,
  snapshotManifestSchema,
  snapshotSourceSchema,
  type Codebook,
  type SnapshotManifest,
  type SnapshotSource,
} from '@share4rare/schemas'

import { withConfinedDuckDb } from '../aggregate/confined-duckdb.ts'
import { sha256, sha256OfFile } from '../sha256.ts'
import type { SecretKey } from '../secret-key.ts'
import { pseudonymise, pseudonymOf } from './pseudonymise.ts'
import { readSnapshot } from './read-snapshot.ts'
import { SnapshotError } from './snapshot-error.ts'
import { openSnapshotTables, type SnapshotTables } from './snapshot-tables.ts'
import { unfinishedFolder } from './unfinished-folder.ts'

/** What to seal, and what the manifest says about it. */
export interface SnapshotOrder {
  /** Where the sealed files will stand. The folder appears whole, at the end. */
  readonly folder: string
  /** One JSON text per person, as `snapshotSourceSchema` describes it, in any order. */
  readonly lines: AsyncIterable<string>
  readonly codebook: Codebook
  /** The key of the pseudonyms. */
  readonly key: SecretKey
  readonly about: Pick<SnapshotManifest, 'snapshot' | 'questionnaire' | 'purpose' | 'consentCutOff'>
  /** Told how many people are done, every 500 people and at the end. */
  readonly onProgress?: (people: number) => void
}

/**
 * Seals the answers of the given people as read-only Parquet with a manifest. A folder that is already sealed is
 * verified and kept, so that a job may run twice; an order for something else under the same name throws.
 */
export async function takeSnapshot(order: SnapshotOrder): Promise<SnapshotManifest> {
  const sealed = await readSnapshot(order.folder)
  if (sealed) {
    await order.lines[Symbol.asyncIterator]().return?.()
    return sameOrder(sealed, order)
  }
  const unfinished = await unfinishedFolder(order.folder)
  try {
    const manifest = await writeFiles(order, unfinished)
    return await seal(order, unfinished, manifest)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

function sameOrder(sealed: SnapshotManifest, order: SnapshotOrder): SnapshotManifest {
  const { snapshot, questionnaire, purpose } = order.about
  const same =
    sealed.snapshot === snapshot &&
    sealed.questionnaire === questionnaire &&
    sealed.purpose === purpose &&
    sealed.codebookSha256 === sha256(canonicalJson(order.codebook))
  if (!same) throw new SnapshotError(`${order.folder} holds another snapshot already.`)
  return sealed
}

async function writeFiles(order: SnapshotOrder, unfinished: string): Promise<SnapshotManifest> {
  const spillTo = join(unfinished, 'spill')
  await mkdir(spillTo)
  const written = await withConfinedDuckDb({ folders: [unfinished], spillTo }, async (database) => {
    const tables = await openSnapshotTables(database)
    await fill(tables, order)
    return tables.writeTo(unfinished)
  })
  await rm(spillTo, { recursive: true, force: true })
  const files = await Promise.all(
    written.map(async (file) => ({
      ...file,
      sha256: await sha256OfFile(join(unfinished, file.name)),
    })),
  )
  const rowsOf = (name: string) => written.find((file) => file.name === name)?.rows ?? 0
  return snapshotManifestSchema.parse({
    ...order.about,
    people: rowsOf('people.parquet'),
    answers: rowsOf('answers.parquet'),
    codebookSha256: sha256(canonicalJson(order.codebook)),
    files,
  })
}

async function fill(tables: SnapshotTables, order: SnapshotOrder): Promise<void> {
  const { codebook, key, onProgress } = order
  const known = new Set<string>()
  for await (const line of order.lines) {
    const source = sourceOf(line, known.size + 1)
    const pseudonym = pseudonymOf(source.patient, key)
    if (known.has(pseudonym)) throw new SnapshotError(lineProblem(known.size + 1, 'a person again'))
    known.add(pseudonym)
    tables.addPerson({ pseudonym, disease: source.disease })
    for (const row of pseudonymise(source, codebook, key)) tables.addAnswer(row)
    if (known.size % 500 === 0) onProgress?.(known.size)
  }
  onProgress?.(known.size)
}

function sourceOf(line: string, number: number): SnapshotSource {
  // The parsers' own messages may quote the line, so they are not passed on as a cause.
  try {
    return snapshotSourceSchema.parse(JSON.parse(line))
  } catch {
    throw new SnapshotError(lineProblem(number, 'not a person with answers'))
  }
}

function lineProblem(number: number, problem: string): string {
  return `Line ${String(number)} of the source is ${problem}.`
}

async function seal(
  order: SnapshotOrder,
  unfinished: string,
  manifest: SnapshotManifest,
): Promise<SnapshotManifest> {
  await writeFile(join(unfinished, 'manifest.json'), `${canonicalJson(manifest)}\n`)
  for (const name of [...manifest.files.map((file) => file.name), 'manifest.json']) {
    await settle(join(unfinished, name))
  }
  try {
    await rename(unfinished, order.folder)
    return manifest
  } catch (cause) {
    const sealed = await readSnapshot(order.folder)
    if (sealed) return sameOrder(sealed, order)
    throw new SnapshotError(`${order.folder} cannot be sealed.`, { cause })
  }
}

async function settle(path: string): Promise<void> {
  await chmod(path, 0o400)
  const file = await open(path, 'r')
  await file.sync()
  await file.close()
}
