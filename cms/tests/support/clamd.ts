import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { eicar } from './given-files.ts'

/** A virus scanner under test, and how to end it. */
export interface Clamd {
  readonly socket: string
  readonly stop: () => Promise<void>
}

/** How a scanner that is none behaves. */
export interface FakeClamd {
  /** When its signatures were made; `null` says nothing of them. */
  readonly signatures?: Date | null
  /** What it says of a file; `null` says nothing and waits, and `break off` hangs up. */
  readonly says?: string | null
}

/** A socket that behaves like clamd, or as badly as it is told to. */
export async function fakeClamd({ signatures = new Date(), says = 'stream: OK' }: FakeClamd) {
  const folder = await mkdtemp(path.join(tmpdir(), 'share4rare-clamd-'))
  const socket = path.join(folder, 'clamd.sock')
  const open = new Set<Socket>()
  const server = createServer((client) => {
    open.add(client)
    client.on('error', () => client.destroy())
    let heard = Buffer.alloc(0)
    client.on('data', (part) => {
      heard = Buffer.concat([heard, Buffer.from(part)])
      if (heard.toString().startsWith('zVERSION')) client.write(`${version(signatures)}\0`)
      else if (says === 'break off') client.destroy()
      else if (says !== null && heard.subarray(-4).equals(Buffer.alloc(4)))
        client.write(`${says}\0`)
    })
  })
  await new Promise<void>((resolve) => server.listen(socket, resolve))
  const stop = async () => {
    for (const client of open) client.destroy()
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { socket, stop } satisfies Clamd
}

function version(signatures: Date | null): string {
  const [day, month, date, year, time] = signatures?.toString().split(' ') ?? []
  return `ClamAV 1.4.6${day ? `/27500/${day} ${month} ${date} ${time} ${year}` : ''}`
}

/** Whether this machine has the real scanner. */
export const hasClamd = ['clamd', 'sigtool'].every(
  (program) => spawnSync(program, ['--version']).status === 0,
)

/** The real scanner with two signatures of our own: one that is fresh, and the one of the text for tests. */
export async function realClamd(): Promise<Clamd> {
  const folder = await mkdtemp(path.join(tmpdir(), 'share4rare-clamd-'))
  const socket = path.join(folder, 'clamd.sock')
  await writeFile(path.join(folder, 'daily.hdb'), `${'0'.repeat(32)}:68:None\n`)
  await writeFile(path.join(folder, 'COPYING'), '')
  await writeFile(
    path.join(folder, 'test.ndb'),
    `Eicar-Test:0:*:${Buffer.from(eicar).toString('hex')}\n`,
  )
  const build = ['--build=daily.cud', '--unsigned', '--cvd-version=1']
  const env = { ...process.env, SIGNDUSER: 'tests' }
  spawnSync('sigtool', build, { cwd: folder, input: '1\n', env })
  for (const name of ['daily.hdb', 'daily.info', 'COPYING'])
    await rm(path.join(folder, name), { force: true })
  const settings = [`LocalSocket ${socket}`, `DatabaseDirectory ${folder}`, 'Foreground yes']
  await writeFile(path.join(folder, 'clamd.conf'), `${settings.join('\n')}\n`)
  const child = spawn('clamd', ['-c', path.join(folder, 'clamd.conf')], { stdio: 'pipe' })
  const ended = new Promise((resolve) => child.once('close', resolve))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (said) => String(said).includes('Self checking') && resolve())
    void ended.then(() => reject(new Error('clamd did not start')))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  return { socket, stop }
}
