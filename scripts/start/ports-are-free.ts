import type { Server } from 'node:net'
import { freePort, holdPort, refuseForeignHost } from '../processes/free-port.ts'
import { Refusal } from '../progress/refusal.mjs'
import type { Settings } from './read-settings.ts'

/** Refuses where a port is taken, or given to two servers. */
export async function portsAreFree({ read, own }: Settings): Promise<void> {
  await refuseForeignHost(read.HOST)
  const mailbox = own.mailbox ? (['MAILBOX_PORT', 'SMTP_PORT'] as const) : []
  const held: Server[] = []
  for (const name of ['SITE_PORT', 'CMS_PORT', ...mailbox] as const) {
    const advice = `set ${name}, for instance: ${name}=${await freePort()} npm start`
    const server = await holdPort(read[name], read.HOST).catch((cause: unknown) => {
      const problem = `Port ${read[name]} cannot be used (${String(cause)})`
      throw new Refusal(`${problem}: ${advice}`, { cause })
    })
    held.push(server)
  }
  for (const server of held) server.close()
}
