import type { Children } from '../processes/children.ts'
import type { Settings } from './read-settings.ts'

/** Opens the panel, the site and the mailbox; what comes back starts the worker, for which they should not wait. */
export function serveAll({ env, open, read, own }: Settings, children: Children): () => void {
  const address = ['--hostname', read.HOST, '--port', String(read.CMS_PORT)]
  const next = ['../node_modules/next/dist/bin/next', 'start', ...address]
  children.serve({ name: 'panel', args: next, cwd: 'cms', env })
  children.serve({ name: 'site', args: ['--import', 'tsx', 'site/src/server.ts'], env: open })
  if (own.mailbox) children.serve({ name: 'mailbox', args: ['scripts/mailbox/main.ts'], env: open })
  const worker = ['--import', 'tsx', 'src/worker.ts']
  return () => children.serve({ name: 'worker', args: worker, cwd: 'cms', env })
}
