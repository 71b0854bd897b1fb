import type { ServerResponse } from 'node:http'

import { cmsIsReady } from '../cms-client/readiness.ts'
import type { Step } from './step.ts'

/** `/healthz`: the process answers. `/readyz`: it can serve people. `/version`: which one it is. */
export function answerHealth({
  cmsUrl,
  isStopping,
}: {
  cmsUrl: string
  isStopping: () => boolean
}): Step {
  return (request, response, next) => {
    const path = request.url?.split('?')[0]
    if (path === '/healthz') answer(response, 200, { status: 'ok', checks: {} })
    else if (path === '/version') answer(response, 200, { name: 'share4rare-site', version })
    else if (path === '/readyz') void answerReadiness(response, cmsUrl, isStopping())
    else next()
  }
}

const version = '0.1.0'

async function answerReadiness(
  response: ServerResponse,
  cmsUrl: string,
  stopping: boolean,
): Promise<void> {
  const cms = !stopping && (await cmsIsReady(cmsUrl))
  const word = (fine: boolean) => (fine ? 'ok' : 'unavailable')
  const checks = { site: word(!stopping), cms: word(cms) }
  answer(response, cms ? 200 : 503, { status: word(cms), checks })
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(body))
}
