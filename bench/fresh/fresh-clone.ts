import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A clone that nobody has touched, and the environment of somebody who has Node and npm alone. */
export type FreshClone = Readonly<{ above: string; clone: string; env: NodeJS.ProcessEnv }>

/** Clones HEAD below the system's folder for temporary files. */
export function freshClone(): FreshClone {
  const above = mkdtempSync(join(tmpdir(), 'share4rare-fresh-'))
  chmodSync(above, 0o755)
  const clone = join(above, 'clone')
  const origin = fileURLToPath(new URL('../..', import.meta.url))
  execFileSync('git', ['clone', '--quiet', `file://${origin}`, clone])
  mkdirSync(join(above, 'npm'))
  return { above, clone, env: { ...bareEnvironment(), npm_config_cache: join(above, 'npm') } }
}

/** Starts npm in it, in this terminal. */
export function npmIn({ clone, env }: FreshClone, args: readonly string[]): ChildProcess {
  return spawn('npm', args, { cwd: clone, env, stdio: ['ignore', 'inherit', 'inherit'] })
}

function bareEnvironment(): NodeJS.ProcessEnv {
  // npm put the pinned Node first, which a newcomer does not have.
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const path = folders.filter((folder) => !folder.includes('node_modules')).join(delimiter)
  const bare = { ...process.env }
  for (const name of Object.keys(bare)) if (name !== 'HOME') Reflect.deleteProperty(bare, name)
  return { ...bare, PATH: path }
}
