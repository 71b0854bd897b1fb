import type { Step } from './step.ts'

/**
 * Notes who asks: the address that the outermost of our own proxies has seen, or, without any, the one that the
 * connection has. What a client says about itself in front of that is not believed. Before `trustOnlyOurselves`.
 */
export function nameClient(proxies: number): Step {
  return (request, response, next) => {
    const told = request.headers['x-forwarded-for']
    const seen = [told ?? []]
      .flat()
      .join(',')
      .split(',')
      .map((each) => each.trim())
    const client = proxies > 0 ? seen.at(-proxies) : undefined
    response.locals = {
      ...response.locals,
      client: client || (request.socket.remoteAddress ?? 'unknown'),
    }
    next()
  }
}
