import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { z } from 'zod'

import { releaseSchema } from '../compiled/ontology-file.ts'
import { VocabularyError } from '../vocabulary-error.ts'
import { nullIfMissing } from './null-if-missing.ts'

const currentSchema = z.object({
  release: releaseSchema,
  /** Of Orphanet's nomenclature, or null. */
  orphanet: z.string().nullable(),
  languages: z.array(z.string()),
  /** The compiled file in the same folder. */
  file: z.string().regex(/^[\w.-]+\.voc$/),
  sha256: z.hex().length(64),
  installedAt: z.iso.datetime(),
})

/** Which vocabulary a folder has in force: the file `current.json`, which is written last. */
export type CurrentVocabulary = Readonly<z.infer<typeof currentSchema>>

/** Which vocabulary is in force; null where none was installed. Refuses a note that cannot be read. */
export async function currentVocabulary(folder: string): Promise<CurrentVocabulary | null> {
  const text = await readFile(currentFile(folder), 'utf8').catch(nullIfMissing)
  if (text === null) return null
  const current = currentSchema.safeParse(jsonOf(text)).data
  if (!current) throw damaged(currentFile(folder))
  return current
}

/** Puts a vocabulary in force, whose compiled file lies in the folder already. */
export async function putInForce(folder: string, current: CurrentVocabulary): Promise<void> {
  await writeWhole(currentFile(folder), `${JSON.stringify(current, null, 2)}\n`)
}

/** Changes whenever another vocabulary is put in force; costs one look at the folder. */
export async function markOfCurrent(folder: string): Promise<string> {
  const found = await stat(currentFile(folder), { bigint: true }).catch(nullIfMissing)
  return found === null ? 'none' : `${String(found.ino)} ${String(found.mtimeNs)}`
}

/** Writes a file beside its place, forces it to the disk, and moves it there: it is whole or not there. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${file}.${randomUUID()}.unfinished`
  try {
    await writeFile(unfinished, content, { flush: true })
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** For what lies in the folder and is not as it was written. */
export const damaged = (file: string, cause?: unknown) =>
  new VocabularyError(`The installed vocabulary is damaged (${file}): install it again.`, { cause })

const currentFile = (folder: string) => path.join(folder, 'current.json')

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
