import type { Logger } from 'pino'

import type { Step } from './step.ts'

/**
 * Writes one line per answered request: method, route, status and milliseconds. The route is the pattern of
 * the page, from our code; addresses, queries, cookies and network addresses are never written.
 */
export function logRequests(log: Logger): Step {
  return (request, response, next) => {
    const begun = performance.now()
    response.locals = {}
    response.once('close', () => {
      const ms = Math.round(performance.now() - begun)
      const route = response.locals?.route ?? '-'
      log.info({ method: request.method, route, status: response.statusCode, ms }, 'answered')
    })
    next()
  }
}
