import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'

import { answers } from '../../scripts/processes/answers.ts'
import { freePort } from '../../scripts/processes/free-port.ts'
import { testSettings } from './test-settings.ts'

/** What a stand-in CMS says to one address: a status and a body, or nothing at all. */
export type Saying = { readonly status: number; readonly body: unknown } | 'silence'

/** What the CMS says where it has nothing. */
export const nothingThere: Saying = { status: 404, body: { problems: [{ code: 'not-found' }] } }

const top = path.resolve(import.meta.dirname, '../..')

/** The site as it was built last, in a process of its own, before a CMS that says what it is told to. */
export class SiteAlone {
  readonly address: string
  /** What the CMS says, by the path below its API, without the query. */
  says: Readonly<Record<string, Saying>> = {}
  /** What it says to every other path. */
  saysElse: Saying = nothingThere
  readonly #cms: Server
  readonly #written: string[]
  readonly #stop: () => Promise<void>

  private constructor(address: string, cms: Server, site: ReturnType<typeof spawnSite>) {
    this.address = address
    this.#cms = cms
    this.#written = site.written
    this.#stop = site.stop
  }

  static async begin(wanted: Readonly<Record<string, string>> = {}): Promise<SiteAlone> {
    const ports = { cms: await freePort(), site: await freePort() }
    const cms = createServer((request, response) => alone.#answer(request, response))
    cms.listen(ports.cms, '127.0.0.1')
    await once(cms, 'listening')
    const address = `http://127.0.0.1:${ports.site}`
    const alone: SiteAlone = new SiteAlone(address, cms, spawnSite(address, ports, wanted))
    await answers(`${address}/healthz`, 60_000)
    return alone
  }

  /** Asks the site for something; redirects are not followed. */
  ask(where: string, options: RequestInit = {}): Promise<Response> {
    return fetch(`${this.address}${where}`, { redirect: 'manual', ...options })
  }

  /** Sends a form, as a browser on the site's own page would. */
  send(where: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    const origin = { origin: this.address, ...headers }
    return this.ask(where, { method: 'POST', body: new URLSearchParams(fields), headers: origin })
  }

  /** Everything that the process has written so far. */
  get written(): string {
    return this.#written.join('')
  }

  async stop(): Promise<void> {
    await this.#stop()
    this.#cms.closeAllConnections()
    this.#cms.close()
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '').replace(/^\/api|\?.*$/g, '')
    const said = this.says[path] ?? this.saysElse
    if (said === 'silence') {
      request.socket.destroy()
      return
    }
    response.writeHead(said.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(said.body))
  }
}

function spawnSite(
  address: string,
  ports: { readonly cms: number; readonly site: number },
  wanted: Readonly<Record<string, string>>,
) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'site/src/server.ts'], {
    cwd: top,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      SITE_PORT: String(ports.site),
      SITE_URL: address,
      CMS_URL: `http://127.0.0.1:${ports.cms}`,
      SITE_KEY: testSettings.SITE_KEY,
      PROXY_HOPS: '1',
      ...wanted,
    },
  })
  const written: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => written.push(chunk.toString()))
  const ended = once(child, 'close')
  const kill = () => void child.kill('SIGTERM')
  process.once('exit', kill)
  const stop = async () => {
    process.off('exit', kill)
    kill()
    await ended
  }
  return { written, stop }
}
