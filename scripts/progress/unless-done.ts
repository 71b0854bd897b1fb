import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { step } from './step.mjs'

const made = /^(node_modules|\.next|dist|\.astro|\.astro-cache|next-env\.d\.ts|.*\.test\.tsx?)$/

/** Does a step, unless its stamp says that it was done for this very state. */
export async function unlessDone(
  name: string,
  stamp: string,
  state: string,
  work: () => Promise<void>,
): Promise<void> {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  await step(name, work)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, state)
}

/** A hash of everything that was written by hand in those files and folders. */
export function stateOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(path: string): readonly string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const names = readdirSync(path).filter((name) => !made.test(name))
  return names.toSorted().flatMap((name) => filesIn(join(path, name)))
}
