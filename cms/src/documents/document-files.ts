import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Writes a sealed file so that a crash leaves either all of it or nothing that is ever served. */
export async function keepFile(dataFolder: string, id: string, bytes: Uint8Array): Promise<void> {
  const folder = folderIn(dataFolder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unfinished = path.join(folder, `${randomUUID()}.part`)
  const file = await open(unfinished, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path.join(folder, `${id}.age`))
  await flush(folder)
}

/** The sealed file of a document. Throws where it is gone. */
export function fileOf(dataFolder: string, id: string): Promise<Uint8Array> {
  return readFile(path.join(folderIn(dataFolder), `${id}.age`))
}

/** Removes the file of a document; one that is gone already is no obstacle. */
export function destroyFile(dataFolder: string, id: string): Promise<void> {
  return rm(path.join(folderIn(dataFolder), `${id}.age`), { force: true })
}

/** What lies there and was last touched before a moment: names without folder, such as `<id>.age`. */
export async function filesBefore(dataFolder: string, moment: Date): Promise<string[]> {
  const folder = folderIn(dataFolder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const names = await readdir(folder)
  const old = await Promise.all(
    names.map(async (name) => (await stat(path.join(folder, name))).mtime < moment),
  )
  return names.filter((_, index) => old[index])
}

/** Removes one of the files that `filesBefore` named. */
export function removeLeftover(dataFolder: string, name: string): Promise<void> {
  return rm(path.join(folderIn(dataFolder), path.basename(name)), { force: true })
}

function folderIn(dataFolder: string): string {
  return path.resolve(dataFolder, 'documents')
}

/** The name of a new file is on the disk only when its folder is. */
async function flush(folder: string): Promise<void> {
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
