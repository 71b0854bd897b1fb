import type { Server } from 'node:http'

import type { Logger } from 'pino'

/** On SIGTERM or SIGINT: says so, takes no new connections, lets running answers end, for 8 seconds at most. */
export function stopGracefully(server: Server, log: Logger, announce: () => void): void {
  const stop = (signal: string): void => {
    announce()
    log.info({ signal }, 'the site stops')
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => {
      server.closeAllConnections()
      process.exit(0)
    }, 8000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
