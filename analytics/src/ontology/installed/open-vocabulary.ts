import { open } from 'node:fs/promises'
import path from 'node:path'

import { sha256 } from '../../sha256.ts'
import { starterOntology } from '../starter/starter-ontology.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { currentVocabulary, damaged, type CurrentVocabulary } from './current-vocabulary.ts'
import { packVocabulary, unpackVocabulary } from './vocabulary-file.ts'

/** A vocabulary in memory that threads can share. */
export interface OpenVocabulary extends Vocabulary {
  /**
   * All of its arrays are views of this. A worker gets it by `workerData` or `postMessage`, which copies nothing, and
   * reads it by `unpackVocabulary(buffer)`.
   */
  readonly buffer: SharedArrayBuffer
  /** When it was installed, and from what; null for the starter vocabulary. */
  readonly installed: CurrentVocabulary | null
}

/**
 * Opens the vocabulary in force in a folder (`DATA_DIR/vocabulary`): the installed one, or else the starter vocabulary.
 * The file is read once, compared with the hash noted when it was written, and never parsed. Refuses a damaged one.
 */
export async function openVocabulary(folder: string): Promise<OpenVocabulary> {
  const installed = await currentVocabulary(folder)
  if (installed === null) return starterVocabulary()
  const file = path.join(folder, installed.file)
  const buffer = await sharedBytes(file)
  if (sha256(new Uint8Array(buffer)) !== installed.sha256) throw damaged(file)
  return { ...unpacked(buffer, file), buffer, installed }
}

/** What an earlier version of the platform compiled may lie otherwise. */
function unpacked(buffer: SharedArrayBuffer, file: string): Vocabulary {
  try {
    return unpackVocabulary(buffer)
  } catch (cause) {
    throw damaged(file, cause)
  }
}

/** The vocabulary that comes with the platform, in shared memory; made once. */
function starterVocabulary(): OpenVocabulary {
  starter ??= sharedStarter()
  return starter
}

let starter: OpenVocabulary | undefined

function sharedStarter(): OpenVocabulary {
  const ontology = starterOntology()
  const bytes = packVocabulary({ ontology, orphanet: null, translations: [] })
  const buffer = new SharedArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  return { ...unpackVocabulary(buffer), buffer, installed: null }
}

async function sharedBytes(file: string): Promise<SharedArrayBuffer> {
  const handle = await open(file).catch((cause: unknown) => {
    throw damaged(file, cause)
  })
  try {
    const { size } = await handle.stat()
    const buffer = new SharedArrayBuffer(size)
    const bytes = new Uint8Array(buffer)
    for (let at = 0; at < size;) {
      const { bytesRead } = await handle.read(bytes, at, size - at, at)
      if (bytesRead === 0) throw damaged(file)
      at += bytesRead
    }
    return buffer
  } finally {
    await handle.close()
  }
}
