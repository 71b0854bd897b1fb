import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'

import compression from 'compression'
import { pino } from 'pino'

import { readSiteEnvironment } from '@share4rare/schemas'

import { answerHealth } from './http/answer-health.ts'
import { limitBodies } from './http/limit-bodies.ts'
import { logRequests } from './http/log-requests.ts'
import { nameClient } from './http/name-client.ts'
import { setSecurityHeaders } from './http/security-headers.ts'
import { serveAssets } from './http/serve-assets.ts'
import { stopGracefully } from './http/stop-gracefully.ts'
import { inOrder, type Step } from './http/step.ts'
import { trustOnlyOurselves } from './http/trust-only-ourselves.ts'

const settings = readSiteEnvironment(process.env)
const log = pino({ level: settings.LOG_LEVEL, base: { service: 'site' } })
const built = new URL('../dist/', import.meta.url)

// The page renderer exists only after `astro build`, so its path is not one that the compiler can follow.
const rendererPath: string = new URL('server/entry.mjs', built).href
const renderer: unknown = await import(rendererPath)
if (!isRenderer(renderer)) throw new Error('The site is not built: run astro build first.')

// Its types know Express alone; it asks no more of a request than Node gives.
const compress = compression() as unknown as Step

const state = { stopping: false }
const server = createServer(
  inOrder(
    logRequests(log),
    setSecurityHeaders,
    answerHealth({ cmsUrl: settings.CMS_URL, isStopping: () => state.stopping }),
    compress,
    await serveAssets(fileURLToPath(new URL('client/', built))),
    nameClient(settings.PROXY_HOPS),
    trustOnlyOurselves(settings.SITE_URL),
    limitBodies,
    (request, response) => renderer.handler(request, response, undefined, response.locals),
  ),
)

server.listen(settings.SITE_PORT, settings.HOST, () => {
  log.info({ host: settings.HOST, port: settings.SITE_PORT }, 'the site listens')
})
stopGracefully(server, log, () => {
  state.stopping = true
})

interface Renderer {
  readonly handler: (
    request: IncomingMessage,
    response: ServerResponse,
    next: undefined,
    locals: object | undefined,
  ) => unknown
}

function isRenderer(built: unknown): built is Renderer {
  return typeof built === 'object' && built !== null && 'handler' in built
}
