import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { runInFront } from '../processes/run-in-front.mjs'
import { Refusal } from '../progress/refusal.mjs'
import { step } from '../progress/step.mjs'

const stamp = 'node_modules/.share4rare-lock'

/** Installs what the lock file names, unless that has been done. */
export async function install() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  // NODE_ENV=production would leave out what the builds need.
  const command = ['ci', '--include=dev', '--include=optional', '--loglevel=error']
  const code = await step('installs the packages', () => runInFront('npm', command))
  if (code !== 0) throw new Refusal('npm ci did not end well; its own words stand above.')
  writeFileSync(stamp, lock)
}

/** The Node that came with the packages, or the machine's own where npm has none for it. */
export function pinnedNode() {
  if (existsSync('node_modules/.bin/node')) return 'node_modules/.bin/node'
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Refusal('npm has no Node 24 for this machine: install Node 24, and start again.')
}
