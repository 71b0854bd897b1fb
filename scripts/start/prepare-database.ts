import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Children } from '../processes/children.ts'
import { stateOf, unlessDone } from '../progress/unless-done.ts'
import type { Settings } from './read-settings.ts'

/** Migrates this very database and fills in the core of the demo, unless it has both. */
export async function prepareDatabase(settings: Settings, database: string, children: Children) {
  const { env, read, accounts } = settings
  const run = (name: string, file: string): Promise<void> =>
    children.run({ name, args: ['--import', 'tsx', file], cwd: 'cms', env })
  const migrated = join(read.DATA_DIR, 'stamps/migrated')
  const sources = ['migrate.ts', 'migrations', 'jobs'].map((name) => `cms/src/${name}`)
  const schema = database + stateOf(['package-lock.json', ...sources])
  await unlessDone('migrates', migrated, schema, () => run('migrate', 'src/migrate.ts'))
  if (!read.DEMO) return
  const filled = join(read.DATA_DIR, 'stamps/filled')
  if (!existsSync(accounts)) rmSync(filled, { force: true })
  const core = database + stateOf(['cms/src/demo'])
  await unlessDone('fills in the demo', filled, core, () => run('demo', 'src/demo/make-core.ts'))
}
