import { execFile } from 'node:child_process'
import path from 'node:path'

import { testSettings } from '../../../tests/support/test-settings.ts'

/** How a command ended, and all that it said. */
export interface Ended {
  readonly code: number | null
  readonly said: string
}

/** A command as operators give it, in a process of its own: `source` is its file in `cms/src`. */
export function command(
  source: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, ...testSettings, NODE_ENV: 'test' as const, ...settings }
  return new Promise((resolve) => {
    const cwd = path.resolve(import.meta.dirname, '../..')
    const given = ['--import', 'tsx', `src/${source}`, ...words]
    const child = execFile(process.execPath, given, { cwd, env }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode, said: stdout + stderr })
    })
  })
}
