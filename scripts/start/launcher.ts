import { Children, stopLeftovers } from '../processes/children.ts'
import { postGuard } from '../processes/post-guard.ts'
import { tell } from '../progress/refusal.mjs'
import { step } from '../progress/step.mjs'
import { announce } from './announce.ts'
import { buildAll } from './build-all.ts'
import { openDatabase } from './open-database.ts'
import { prepareDatabase } from './prepare-database.ts'
import { portsAreFree } from './ports-are-free.ts'
import { removeDemo } from './remove-demo.ts'
import { serveAll } from './serve-all.ts'
import { readSettings } from './read-settings.ts'
import { warmUp } from './warm-up.ts'

let children: Children | undefined
async function launch(): Promise<never> {
  const settings = await readSettings()
  const folder = settings.read.DATA_DIR
  await stopLeftovers(folder)
  await portsAreFree(settings)
  if (process.argv.includes('--reset-demo')) removeDemo(settings)
  const ours = (children = new Children(folder))
  postGuard(folder)
  const database = await step('opens the database', () => openDatabase(settings, ours))
  await Promise.all([prepareDatabase(settings, database, ours), buildAll(settings, ours)])
  const startWorker = serveAll(settings, ours)
  await Promise.race([step('warms up', () => warmUp(settings)), ours.loss])
  startWorker()
  announce(settings)
  return ours.loss
}

const stopAsked = new Promise((resolve) => {
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, resolve)
})

try {
  await Promise.race([stopAsked, launch()])
} catch (error) {
  process.exitCode = tell(error)
}
if (children) await step('stops', () => children?.stop())
process.exit()
