// npm start: until the packages are installed, the machine's own Node (20 or later) is all there is.
import { fileURLToPath } from 'node:url'
import { runInFront } from './processes/run-in-front.mjs'
import { tell } from './progress/refusal.mjs'
import { readFlags } from './start/read-flags.mjs'
import { install, pinnedNode } from './start/install.mjs'

try {
  const flags = readFlags(process.argv.slice(2))
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  await install()
  process.exitCode = await runInFront(pinnedNode(), ['scripts/start/launcher.ts', ...flags])
} catch (error) {
  process.exitCode = tell(error)
}
