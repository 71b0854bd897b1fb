import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { canonicalJson, snapshotManifestSchema, type SnapshotManifest } from '@share4rare/schemas'

import { sha256, sha256OfFile } from '../sha256.ts'
import { SnapshotError } from './snapshot-error.ts'

/** The manifest of a sealed snapshot whose files still are what was sealed; null where no such folder stands. */
export async function readSnapshot(folder: string): Promise<SnapshotManifest | null> {
  const text = await textOf(join(folder, 'manifest.json'))
  if (text === null) return null
  const manifest = parsed(text, folder)
  for (const file of manifest.files) {
    const found = await sha256OfFile(join(folder, file.name)).catch(() => null)
    if (found !== file.sha256) {
      throw new SnapshotError(`${file.name} in ${folder} is not the file that was sealed.`)
    }
  }
  return manifest
}

/** Names a snapshot by its content: files, purpose, consent cut-off and codebook together. */
export function snapshotSha256(manifest: SnapshotManifest): string {
  return sha256(canonicalJson(manifest))
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function parsed(text: string, folder: string): SnapshotManifest {
  try {
    return snapshotManifestSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new SnapshotError(`The manifest in ${folder} cannot be read.`, { cause })
  }
}
