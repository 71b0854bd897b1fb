import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

import { sha256 } from '../../sha256.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { VocabularyError } from '../vocabulary-error.ts'
import { putInForce, writeWhole, type CurrentVocabulary } from './current-vocabulary.ts'
import { nullIfMissing } from './null-if-missing.ts'
import { openVocabulary, type OpenVocabulary } from './open-vocabulary.ts'
import { readVocabulary, type Progress, type VocabularySources } from './read-vocabulary.ts'
import { upgradeReport, type UpgradeReport } from './upgrade-report.ts'
import { packVocabulary } from './vocabulary-file.ts'

/** What to compare with what is in force. */
export interface CheckOrder extends VocabularySources {
  /** `DATA_DIR/vocabulary`. */
  readonly folder: string
  /** The ids by which records name symptoms, with repetitions or without; null where they cannot be read. */
  readonly recordedIds: AsyncIterable<string> | Iterable<string> | null
  readonly progress: Progress
}

/** What to install where; the folder is made where it is missing. */
export interface InstallOrder extends CheckOrder {
  readonly annotations: string
  readonly now: Date
}

/** What reading the new one showed, and what was noted. */
export interface Installed {
  readonly report: UpgradeReport
  readonly current: CurrentVocabulary
}

/**
 * Reads the sources, compiles them and puts them in force. Until its last step, which is one renaming, the vocabulary
 * before stays as it is: after a refusal, a kill or a second installing at the same time one of them is in force, whole.
 */
export async function installVocabulary(order: InstallOrder): Promise<Installed> {
  const { vocabulary, report, before } = await prepared(order)
  order.progress('Writing')
  const current = await written(vocabulary, order)
  order.progress('Putting it in force')
  await putInForce(order.folder, current)
  await removeOld(order, [current.file, before?.installed?.file ?? ''])
  return { report, current }
}

/** Does all that installing does, but writes nothing. */
export async function checkVocabulary(order: CheckOrder): Promise<UpgradeReport> {
  return (await prepared(order)).report
}

async function prepared(order: CheckOrder) {
  const vocabulary = await readVocabulary(order, order.progress)
  order.progress('Comparing')
  const before = await inForce(order.folder)
  const terms = before && before.ontology
  const report = await upgradeReport(terms, vocabulary.ontology, order.recordedIds)
  return { vocabulary, report, before }
}

/** Null where the one in force is damaged: installing is what mends it. */
async function inForce(folder: string): Promise<OpenVocabulary | null> {
  try {
    return await openVocabulary(folder)
  } catch (error) {
    if (error instanceof VocabularyError) return null
    throw error
  }
}

async function written(
  vocabulary: Vocabulary,
  { folder, now }: InstallOrder,
): Promise<CurrentVocabulary> {
  const { release } = vocabulary.ontology
  const bytes = packVocabulary(vocabulary)
  const hash = sha256(bytes)
  const file = `${release.version}-${hash.slice(0, 8)}.voc`
  await mkdir(folder, { recursive: true })
  await writeWhole(path.join(folder, file), bytes)
  return {
    ...{ release, file, sha256: hash, installedAt: now.toISOString() },
    orphanet: vocabulary.orphanet?.version ?? null,
    languages: vocabulary.translations.map(({ language }) => language),
  }
}

/** What killed installings left, and vocabularies before the last one; of the last day nothing, for another may be at work. */
async function removeOld({ folder, now }: InstallOrder, kept: readonly string[]): Promise<void> {
  const ours = (await readdir(folder)).filter((name) => /\.(voc|unfinished)$/.test(name))
  for (const name of ours.filter((each) => !kept.includes(each))) {
    const file = path.join(folder, name)
    const written = (await stat(file).catch(nullIfMissing))?.mtimeMs ?? Infinity
    if (now.getTime() - written > day) await rm(file, { force: true })
  }
}

const day = 24 * 60 * 60 * 1000
