import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refusal } from '../progress/refusal.mjs'

/** The full path of the data folder, made where it is missing. Refuses where a file is in its way. */
export function dataFolder(named: string): string {
  const folder = resolve(named)
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch (cause) {
    if (!/EEXIST|ENOTDIR/.test(String(cause))) throw cause
    const problem = `DATA_DIR=${folder} is a file, or lies below one`
    throw new Refusal(`${problem}: let it name a folder.`, { cause })
  }
}
