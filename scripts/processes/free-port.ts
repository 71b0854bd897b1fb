import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { Refusal } from '../progress/refusal.mjs'

/** A port of this machine that nobody uses. */
export async function freePort(): Promise<number> {
  const server = await holdPort(0, '127.0.0.1')
  const address = server.address()
  server.close()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

/** Settings that give each server of the platform a port that nobody uses. */
export async function freePorts() {
  return {
    SITE_PORT: String(await freePort()),
    CMS_PORT: String(await freePort()),
    MAILBOX_PORT: String(await freePort()),
    SMTP_PORT: String(await freePort()),
  }
}

/** Takes a port until the server is closed. Throws where it is taken. */
export async function holdPort(port: number, host: string): Promise<Server> {
  const server = createServer().listen(port, host)
  await once(server, 'listening')
  return server
}

/** Refuses a host that this machine is not reached by. */
export async function refuseForeignHost(host: string): Promise<void> {
  const server = await holdPort(0, host).catch((cause: unknown) => {
    const problem = `HOST=${host} is no address of this machine (${String(cause)})`
    throw new Refusal(`${problem}: leave it out, or let it be 0.0.0.0 or one that is.`, { cause })
  })
  server.close()
}
