import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

/** A response that carries what the page tells the log about itself. */
type PageResponse = ServerResponse & { locals?: { route?: string; client?: string } }

/** One step of serving: it answers, or calls `next`. */
export type Step = (
  request: IncomingMessage,
  response: PageResponse,
  next: (error?: unknown) => void,
) => unknown

/** Passes each request through the steps in order; what no step answers is a plain 404. */
export function inOrder(...steps: readonly Step[]): RequestListener {
  return (request, response) => {
    const takeFrom = (index: number): void => {
      const step = steps[index]
      if (!step) return end(response, 404)
      step(request, response, (error) => (error ? end(response, 500) : takeFrom(index + 1)))
    }
    takeFrom(0)
  }
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status)
  response.end()
}
