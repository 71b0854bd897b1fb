import type { Children } from '../processes/children.ts'
import type { Settings } from './read-settings.ts'

/** Starts the panel, the worker, the site and the development mailbox. */
export function serveAll({ env, open, read, own }: Settings, children: Children): void {
  const address = ['--hostname', read.HOST, '--port', String(read.CMS_PORT)]
  const next = ['../node_modules/next/dist/bin/next', 'start', ...address]
  children.serve({ name: 'panel', args: next, cwd: 'cms', env })
  children.serve({ name: 'worker', args: ['--import', 'tsx', 'src/worker.ts'], cwd: 'cms', env })
  children.serve({ name: 'site', args: ['--import', 'tsx', 'site/src/server.ts'], env: open })
  if (own.mailbox) children.serve({ name: 'mailbox', args: ['scripts/mailbox/main.ts'], env: open })
}
