import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Posts a guard that stops everything should the launcher be killed: their pipe closes with it. */
export function postGuard(folder: string): void {
  const guard = fileURLToPath(new URL('guard.ts', import.meta.url))
  const args = [guard, folder, String(process.pid)]
  spawn(process.execPath, args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] }).unref()
}
