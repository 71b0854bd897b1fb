import { open, readdir, type FileHandle } from 'node:fs/promises'
import path from 'node:path'

import { outlivingPaths, recordFolders } from './backup-manifest.ts'

/** A file of the data folder, open for reading. */
export interface DataFile {
  readonly path: string
  readonly mode: number
  readonly handle: FileHandle
}

/**
 * The files of the record in a data folder, one after the other. What is being written still is left out,
 * and so is what is erased meanwhile.
 */
export async function* dataFiles(folder: string): AsyncGenerator<DataFile> {
  for (const file of await recordPaths(folder)) {
    const handle = await openIfThere(path.join(folder, file))
    if (!handle) continue
    const { mode } = await handle.stat()
    yield { path: file, mode: mode & 0o777, handle }
  }
}

/** Where the record's files lie in a data folder, what outlives backups last; with `/` on every system. */
export async function recordPaths(folder: string): Promise<string[]> {
  const found = await Promise.all(recordFolders.map((name) => pathsBelow(folder, name)))
  return [...found.flat().toSorted(), ...outlivingPaths]
}

async function pathsBelow(folder: string, name: string): Promise<string[]> {
  const entries = await readdir(path.join(folder, name), {
    recursive: true,
    withFileTypes: true,
  }).catch(ifMissing([]))
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('.unfinished-'))
    .map((file) => file.split(path.sep).join('/'))
}

function openIfThere(file: string): Promise<FileHandle | null> {
  return open(file).catch(ifMissing(null))
}

function ifMissing<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value
    throw error
  }
}
