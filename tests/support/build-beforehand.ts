import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const top = path.resolve(import.meta.dirname, '../..')

/**
 * Builds the site and the panel, as far as their sources changed, and lets whatever else runs go first. A build that fails is not told here: whoever launches the platform builds again and tells.
 */
export function buildBeforehand(folder: string) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'build-quietly.ts')], {
    cwd: top,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      DATA_DIR: folder,
    },
    stdio: 'ignore',
  })
  const stop = () => void child.kill('SIGTERM')
  process.once('exit', stop)
  const ended = once(child, 'exit').then(() => void process.off('exit', stop))
  return { ended, stop }
}
