import type { Children } from '../processes/children.ts'
import { stateOf, unlessDone } from '../progress/unless-done.ts'
import type { Settings } from './read-settings.ts'

const foundations = ['package-lock.json', 'schemas', 'analytics']

/** Builds the site and then the panel: both at once would take two cores from each other. */
export async function buildAll({ env, open }: Settings, children: Children): Promise<void> {
  const astro = ['node_modules/astro/bin/astro.mjs', 'build']
  const next = ['../node_modules/next/dist/bin/next', 'build']
  const site = stateOf([...foundations, 'astro.config.mjs', 'site'])
  await unlessDone('builds the site', 'site/dist/.built-from', site, () =>
    children.run({ name: 'build-site', args: astro, env: open }),
  )
  const panel = stateOf([...foundations, 'cms'])
  await unlessDone('builds the panel', 'cms/.next/.built-from', panel, () =>
    children.run({ name: 'build-panel', args: next, cwd: 'cms', env }),
  )
}
